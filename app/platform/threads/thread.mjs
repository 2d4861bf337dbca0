// Runs inside each thread of the pools: loads a function by its address and returns its result in a form that can cross
// threads; an error would otherwise lose all but its message. Plain JavaScript, since it loads all other code.
import threads from 'node:worker_threads'
import { move, transferableSymbol, valueSymbol } from 'piscina'

// Smaller buffers may share memory with others, and copying them is cheap.
const WORTH_MOVING = 64 * 1024

let readsSources = false

/** Loads a module. tsx reads sources; built modules need no loader. */
async function load(address) {
	if (address.endsWith('.ts') && !readsSources) {
		const { register } = await import('tsx/esm/api')
		register()
		readsSources = true
	}
	return import(address)
}

/** Calls the function `name` of the module at `address`; `begun` is notified once it is loaded. */
export async function run({ id, address, name, given }) {
	try {
		const module = await load(address)
		threads.parentPort.postMessage({ begun: id })
		return moved({ value: await module[name](...given) })
	} catch (error) {
		return error?.name === 'DomainError' ? { refused: refusal(error) } : { failed: failure(error) }
	}
}

const refusal = ({ code, reason, errors }) => ({ code, reason, errors })

/** Describes any thrown value; its code distinguishes a full disk from a programming error. */
function failure(error) {
	const { message = String(error), stack = message, code } = error ?? {}
	return { message, stack, ...(typeof code === 'string' && { code }) }
}

/** The result, with its large buffers transferred instead of copied. */
function moved(answer) {
	const { value } = answer
	const parts = value instanceof Uint8Array ? [value] : Object.values(value ?? {})
	const buffers = parts.filter(isWhole).map(({ buffer }) => buffer)
	return buffers.length > 0 ? move({ [transferableSymbol]: buffers, [valueSymbol]: answer }) : answer
}

// Memory of a native module, such as a PDF of the typesetter, cannot change its owner: Node 22 refuses the whole result,
// Node 20 copies such a buffer by itself and has no function to ask.
const isWhole = (part) =>
	part instanceof Uint8Array &&
	part.byteLength >= WORTH_MOVING &&
	part.byteLength === part.buffer.byteLength &&
	!threads.isMarkedAsUntransferable?.(part.buffer)
