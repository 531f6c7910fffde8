// Runs a Node.js function: loads its handler, CommonJS or an ES module, and answers invocations until the process is ended.
// Written from AWS's public documentation of the Runtime API and of Node.js functions.

import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { AsyncLocalStorage } from "node:async_hooks";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import util from "node:util";

const environment = process.env;
const [host, port] = environment.AWS_LAMBDA_RUNTIME_API.split(":");
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const base = "/2018-06-01/runtime/";
const isJSON = environment.AWS_LAMBDA_LOG_FORMAT === "JSON";
const invocation = new AsyncLocalStorage();
let currentID;

// MARK: The Runtime API

function call(method, target, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const data = body === undefined ? undefined : Buffer.from(body);
    const options = { host, port, method, path: base + target, agent, headers: { ...headers } };
    if (data) options.headers["Content-Length"] = data.length;
    const request = http.request(options, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    request.on("error", reject);
    request.setNoDelay(true);
    request.end(data);
  });
}

function sendError(target, error) {
  const headers = {
    "Content-Type": "application/json",
    "Lambda-Runtime-Function-Error-Type": error.errorType.replace(/[^\x20-\x7e]/g, "?"),
  };
  return call("POST", target, JSON.stringify(error), headers);
}

// MARK: Errors

class Failure extends Error {
  constructor(type, message, cause) {
    super(message);
    this.name = type;
    if (cause && cause.stack) this.stack = `${type}: ${message}\n` + cause.stack.split("\n").slice(1).join("\n");
  }
}

function described(error) {
  if (error instanceof Error || (error && typeof error === "object" && "stack" in error && "message" in error)) {
    return {
      errorType: error.name || "Error",
      errorMessage: String(error.message),
      trace: String(error.stack || "").split("\n"),
    };
  }
  return { errorType: typeof error, errorMessage: typeof error === "string" ? error : String(error), trace: [] };
}

// MARK: The log

const levels = { TRACE: 5, DEBUG: 10, INFO: 20, WARN: 30, ERROR: 40, FATAL: 50 };
const least = isJSON ? levels[environment.AWS_LAMBDA_LOG_LEVEL] ?? levels.INFO : 0;

// A record is one event however many lines it has: a mark, its length, and the text.
function record(text) {
  let data = Buffer.from(text);
  const head = Buffer.from([0xa5, 0x5a, 0x00, 0x03, 0, 0, 0, 0]);
  head.writeUInt32BE(data.length, 4);
  data = Buffer.concat([head, data]);
  for (let done = 0; done < data.length; ) {
    try {
      done += fs.writeSync(1, data, done);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

function log(level, values) {
  if (levels[level] < least) return;
  const id = invocation.getStore() ?? currentID;
  const time = new Date().toISOString();
  if (!isJSON) return record(`${time}\t${id}\t${level}\t${util.format(...values)}`);
  const line = { timestamp: time, level };
  if (id) line.requestId = id;
  if (values.length === 1 && values[0] instanceof Error) {
    const { errorType, errorMessage, trace } = described(values[0]);
    Object.assign(line, { message: { errorType, errorMessage, stackTrace: trace } });
  } else if (values.length === 1 && typeof values[0] === "object" && values[0] !== null) {
    line.message = values[0];
  } else {
    line.message = util.format(...values);
    const error = values.find((value) => value instanceof Error);
    if (error) {
      const { errorType, errorMessage, trace } = described(error);
      Object.assign(line, { errorType, errorMessage, stackTrace: trace });
    }
  }
  try {
    record(JSON.stringify(line));
  } catch {
    record(JSON.stringify({ ...line, message: util.inspect(line.message) }));
  }
}

console.log = (...values) => log("INFO", values);
console.info = (...values) => log("INFO", values);
console.debug = (...values) => log("DEBUG", values);
console.warn = (...values) => log("WARN", values);
console.error = (...values) => log("ERROR", values);
console.trace = (...values) => log("TRACE", [new Error(util.format(...values)).stack.replace(/^Error/, "Trace")]);
console.fatal = (...values) => log("FATAL", values);

function logFailure(title, error) {
  const { errorType, errorMessage, trace } = described(error);
  log("ERROR", [isJSON ? { errorType, errorMessage, stackTrace: trace } : `${title}\t` + JSON.stringify({ errorType, errorMessage, stack: trace })]);
}

// MARK: The handler

globalThis.awslambda = {
  streamifyResponse(handler, options) {
    handler[Symbol.for("hosu.streaming")] = true;
    return handler;
  },
  HttpResponseStream: {
    from(stream, metadata) {
      stream.setContentType("application/vnd.awslambda.http-integration-response");
      stream.write(Buffer.concat([Buffer.from(JSON.stringify(metadata)), Buffer.alloc(8)]));
      return stream;
    },
  },
};

async function load(root, name) {
  const file = path.basename(name);
  const folder = name.slice(0, name.length - file.length);
  const match = /^([^.]*)\.(.+)$/.exec(file);
  if (!match) throw new Failure("Runtime.MalformedHandlerName", "Bad handler");
  const place = path.resolve(root, folder, match[1]);
  const module = await importModule(place, folder + match[1]);
  let handler = match[2].split(".").reduce((value, key) => value?.[key], module);
  if (handler === undefined && module?.default) {
    handler = match[2].split(".").reduce((value, key) => value?.[key], module.default);
  }
  if (handler === undefined) throw new Failure("Runtime.HandlerNotFound", `${name} is undefined or not exported`);
  if (typeof handler !== "function") throw new Failure("Runtime.HandlerNotFound", `${name} is not a function`);
  return handler;
}

async function importModule(place, name) {
  const require = createRequire(place + ".js");
  try {
    for (const end of ["", ".js", ".mjs", ".cjs"]) {
      const file = place + end;
      if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) continue;
      if (end === ".mjs" || (end === ".js" && isModule(path.dirname(file)))) return await import(pathToFileURL(file));
      return require(file);
    }
    return require(place);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure("Runtime.UserCodeSyntaxError", String(error), error);
    if (error?.code === "MODULE_NOT_FOUND" || error?.code === "ERR_MODULE_NOT_FOUND") {
      const shown = String(error).includes(place) ? `Error: Cannot find module '${name}'` : String(error);
      throw new Failure("Runtime.ImportModuleError", shown, error);
    }
    throw error;
  }
}

function isModule(folder) {
  for (let place = folder; ; place = path.dirname(place)) {
    try {
      return JSON.parse(fs.readFileSync(path.join(place, "package.json"))).type === "module";
    } catch (error) {
      if (error.code !== "ENOENT") return false;
    }
    if (place === path.dirname(place)) return false;
  }
}

// MARK: Invocations

function context(headers) {
  const deadline = Number(headers["lambda-runtime-deadline-ms"]);
  const parsed = (name) => (headers[name] ? JSON.parse(Buffer.from(headers[name], "latin1").toString()) : undefined);
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionVersion: environment.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: environment.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: environment.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: environment.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: environment.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: parsed("lambda-runtime-client-context"),
    identity: parsed("lambda-runtime-cognito-identity"),
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

// The answer of a handler: what its promise gives, or what it gives to its callback; with a callback, once nothing is left
// to be done unless the handler does not want to wait.
function answer(handler, event, details) {
  return new Promise((resolve, reject) => {
    let isDone = false;
    const finish = (settle, value) => {
      if (isDone) return;
      isDone = true;
      if (!details.callbackWaitsForEmptyEventLoop) return settle(value);
      process.removeAllListeners("beforeExit");
      process.once("beforeExit", () => settle(value));
    };
    const callback = (error, value) => (error ? finish(reject, error) : finish(resolve, value));
    details.done = callback;
    details.succeed = (value) => finish(resolve, value);
    details.fail = (error) => finish(reject, error ?? new Error("handler failed"));
    let result;
    try {
      result = handler(event, details, callback);
    } catch (error) {
      return reject(error);
    }
    if (typeof result?.then === "function") {
      isDone = true;
      return result.then(resolve, reject);
    }
    // Nothing is left to be done, and the callback was not called: the answer is null.
    if (!isDone) process.once("beforeExit", () => resolve(null));
  });
}

async function invoke(handler, headers, body) {
  const id = headers["lambda-runtime-aws-request-id"];
  const details = context(headers);
  if (headers["lambda-runtime-trace-id"]) environment._X_AMZN_TRACE_ID = headers["lambda-runtime-trace-id"];
  else delete environment._X_AMZN_TRACE_ID;
  if (handler[Symbol.for("hosu.streaming")]) return stream(handler, id, JSON.parse(body), details);
  try {
    const value = await answer(handler, JSON.parse(body), details);
    let text;
    try {
      text = JSON.stringify(value === undefined ? null : value);
      if (text === undefined) text = "null";
    } catch (error) {
      throw new Failure("Runtime.MarshalError", "Unable to stringify response body", error);
    }
    await call("POST", `invocation/${id}/response`, text, { "Content-Type": "application/json" });
  } catch (error) {
    logFailure("Invoke Error", error);
    await sendError(`invocation/${id}/error`, described(error));
  }
}

async function stream(handler, id, event, details) {
  let contentType = "application/octet-stream";
  let request;
  let isFinished;
  const finished = new Promise((resolve, reject) => (isFinished = { resolve, reject }));
  const { Writable } = await import("node:stream");
  const open = () => {
    if (request) return request;
    const headers = {
      "Content-Type": contentType,
      "Lambda-Runtime-Function-Response-Mode": "streaming",
      "Transfer-Encoding": "chunked",
      Trailer: "Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body",
    };
    const options = { host, port, agent, method: "POST", path: `${base}invocation/${id}/response`, headers };
    request = http.request(options, (response) => {
      response.resume();
      response.on("end", isFinished.resolve);
    });
    request.on("error", isFinished.reject);
    return request;
  };
  const target = new Writable({
    write(part, encoding, done) {
      open().write(part, encoding, done);
    },
    final(done) {
      open().end();
      done();
    },
  });
  target.setContentType = (type) => (contentType = type);
  try {
    await handler(event, target, details);
    if (!target.writableEnded) target.end();
    await finished;
  } catch (error) {
    logFailure("Invoke Error", error);
    if (!request) return sendError(`invocation/${id}/error`, described(error));
    const body = Buffer.from(JSON.stringify(described(error))).toString("base64");
    request.addTrailers({
      "Lambda-Runtime-Function-Error-Type": described(error).errorType,
      "Lambda-Runtime-Function-Error-Body": body,
    });
    request.end();
    await finished;
  }
}

// What nobody catches ends the invocation, and the process.
for (const name of ["uncaughtException", "unhandledRejection"]) {
  process.on(name, async (error) => {
    const isRejection = name === "unhandledRejection";
    const shown = isRejection
      ? Object.assign(new Failure("Runtime.UnhandledPromiseRejection", String(error), error), {})
      : error;
    logFailure(isRejection ? "Unhandled Promise Rejection" : "Uncaught Exception", shown);
    const target = currentID ? `invocation/${currentID}/error` : "init/error";
    try {
      await sendError(target, described(shown));
    } finally {
      process.exit(isRejection ? 128 : 129);
    }
  });
}

async function main() {
  let handler;
  try {
    handler = await load(environment.LAMBDA_TASK_ROOT, environment._HANDLER);
  } catch (error) {
    logFailure("Uncaught Exception", error);
    await sendError("init/error", described(error));
    process.exit(1);
  }
  for (;;) {
    const { status, headers, body } = await call("GET", "invocation/next");
    if (status !== 200) throw new Error(`the Runtime API answered ${status}`);
    currentID = headers["lambda-runtime-aws-request-id"];
    await invocation.run(currentID, () => invoke(handler, headers, body));
    process.removeAllListeners("beforeExit");
  }
}

main();
