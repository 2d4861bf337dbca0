// Loaded before the server, in its main thread: reports the longest gap of its event loop since the last request, in
// ms.
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.env.GAP_PORT) {
	const delay = monitorEventLoopDelay({ resolution: 5 })
	delay.enable()
	createServer((_, response) => {
		response.end(String(delay.max / 1e6))
		delay.reset()
	})
		.listen(Number(process.env.GAP_PORT), '127.0.0.1')
		.unref()
}
