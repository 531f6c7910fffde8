-- The requests of Benchmarks/s3.py, for wrk.
--   replay FILE            the requests of a file, over and over, each thread from another place on
--   once FILE              each of them one time
--   load PREFIX COUNT SIZE puts COUNT objects /bench/PREFIX00000000 and so on, each one time
-- At the end it prints "result COUNT MICROSECONDS FAILURES P50 P99".

local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

local function read(path)
  local file = assert(io.open(path, "rb"))
  local list = {}
  while true do
    local size = file:read("*l")
    if not size then break end
    list[#list + 1] = file:read(tonumber(size))
  end
  file:close()
  return list
end

local requests, position

-- Sends what `make` returns for 0 to `count` - 1, each one time, half of them by each thread.
local function send_once(count, make)
  -- wrk asks the first thread for a request that it does not send.
  local position, last = id == 0 and -2 or id, count - 1
  request = function()
    local number = math.max(0, math.min(position, last))
    position = position + 2
    return make(number)
  end
  -- The last is sent again until everything before it was answered.
  local sent = false
  response = function()
    if position > last + 256 and not sent then
      sent = true
      io.write("sent\n")
      io.flush()
      wrk.thread:stop()
    end
  end
end

function init(arguments)
  local mode = arguments[1]
  if mode == "load" then
    local prefix, count, size = arguments[2], tonumber(arguments[3]), tonumber(arguments[4])
    local day = os.date("!%Y%m%d")
    local head = "host: " .. wrk.host .. ":" .. wrk.port ..
      "\r\nauthorization: AWS4-HMAC-SHA256 Credential=test/" .. day ..
      "/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0\r\ncontent-length: " .. size .. "\r\n\r\n" ..
      string.rep("x", size)
    send_once(count, function(number)
      return string.format("PUT /bench/%s%08d HTTP/1.1\r\n%s", prefix, number, head)
    end)
    return
  end
  requests = read(arguments[2])
  position = math.floor(#requests * id / 2)
  if mode == "once" then
    send_once(#requests, function(number) return requests[number + 1] end)
  else
    request = function()
      position = position % #requests + 1
      return requests[position]
    end
  end
end

function done(summary, latency)
  local errors = summary.errors
  local failures = errors.connect + errors.read + errors.write + errors.timeout + errors.status
  print(string.format("result %d %d %d %d %d", summary.requests, summary.duration, failures,
    latency:percentile(50), latency:percentile(99)))
end
