// Runs inside each thread of the pools: looks up what is asked for by its address, and answers in a form that crosses
// the border between threads, which would take from an error all but its words. Plain JavaScript, since it is what
// loads the rest.
import { parentPort } from 'node:worker_threads'
import { move, transferableSymbol, valueSymbol } from 'piscina'

// Smaller ones may share their memory with others, and copying them costs nothing.
const WORTH_MOVING = 64 * 1024

let readsSources = false

/** The module at an address of ours. Sources are read by tsx; what was built needs no loader. */
async function load(address) {
	if (address.endsWith('.ts') && !readsSources) {
		const { register } = await import('tsx/esm/api')
		register()
		readsSources = true
	}
	return import(address)
}

/** Calls the function `name` of the module at `address`; `begun` is told once it is loaded, since others use it too. */
export async function run({ id, address, name, given }) {
	try {
		const module = await load(address)
		parentPort.postMessage({ begun: id })
		return moved({ value: await module[name](...given) })
	} catch (error) {
		return error?.name === 'DomainError' ? { refused: refusal(error) } : { failed: failure(error) }
	}
}

const refusal = ({ code, reason, errors }) => ({ code, reason, errors })

/** What is known of any value that was thrown; its code tells a full disk from a fault of ours. */
function failure(error) {
	const { message = String(error), stack = message, code } = error ?? {}
	return { message, stack, ...(typeof code === 'string' && { code }) }
}

/** The answer, with its large contents handed over instead of copied. */
function moved(answer) {
	const { value } = answer
	const parts = value instanceof Uint8Array ? [value] : Object.values(value ?? {})
	const buffers = parts.filter(isWhole).map(({ buffer }) => buffer)
	return buffers.length > 0 ? move({ [transferableSymbol]: buffers, [valueSymbol]: answer }) : answer
}

const isWhole = (part) =>
	part instanceof Uint8Array && part.byteLength >= WORTH_MOVING && part.byteLength === part.buffer.byteLength
