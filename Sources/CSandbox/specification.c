#if defined(__linux__)
#define _GNU_SOURCE
#include "helper.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

int specification_read(struct specification *specification, char *problem, size_t size) {
    struct stat information;
    if (fstat(SPECIFICATION_DESCRIPTOR, &information) != 0 || information.st_size == 0) {
        snprintf(problem, size, "no specification was given");
        return -1;
    }
    char *text = mmap(
        NULL, (size_t)information.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, SPECIFICATION_DESCRIPTOR, 0
    );
    close(SPECIFICATION_DESCRIPTOR);
    if (text == MAP_FAILED) {
        snprintf(problem, size, "the specification cannot be read");
        return -1;
    }
    char *end = text + information.st_size;
    size_t argument_count = 0, variable_count = 0;
    for (char *record = text; record < end; record += strlen(record) + 1) {
        if (*record == 'a') argument_count++;
        if (*record == 'e') variable_count++;
    }
    memset(specification, 0, sizeof *specification);
    specification->user = -1;
    specification->arguments = calloc(argument_count + 1, sizeof(char *));
    specification->environment = calloc(variable_count + 1, sizeof(char *));
    if (specification->arguments == NULL || specification->environment == NULL) {
        snprintf(problem, size, "no memory");
        return -1;
    }
    argument_count = variable_count = 0;
    for (char *record = text; record < end; record += strlen(record) + 1) {
        char *value = record + 1;
        switch (*record) {
        case 'x': specification->executable = value; break;
        case 'a': specification->arguments[argument_count++] = value; break;
        case 'e': specification->environment[variable_count++] = value; break;
        case 'd': specification->directory = value; break;
        case 'm': specification->memory_bytes = atoll(value); break;
        case 'p': specification->processes = atoll(value); break;
        case 'f': specification->open_files = atoll(value); break;
        case 's': specification->file_bytes = atoll(value); break;
        case 'c': specification->cpu_seconds = atoll(value); break;
        case 'u': specification->user = atoll(value); break;
        case 'n': specification->is_first_process = 1; break;
        case 'b': specification->is_counted = 1; break;
        case 'r':
            if (specification->readable_count < PATH_LIMIT)
                specification->readable[specification->readable_count++] = value;
            break;
        case 'v':
            if (specification->writable_count < PATH_LIMIT)
                specification->writable[specification->writable_count++] = value;
            break;
        case 'l':
            if (specification->listener_count < LISTENER_LIMIT)
                specification->listeners[specification->listener_count++] = value;
            break;
        case 't':
            if (specification->memory_folder_count < 8)
                specification->memory_folders[specification->memory_folder_count++] = value;
            break;
        default:
            snprintf(problem, size, "the specification has a record of kind %c", *record);
            return -1;
        }
    }
    if (specification->executable == NULL || specification->directory == NULL || argument_count == 0) {
        snprintf(problem, size, "the specification names no program");
        return -1;
    }
    return 0;
}
#endif
