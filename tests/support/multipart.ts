type Part = { name: string; value: string } | { name: string; file: string; content: Buffer }

const boundary = '----a-boundary-of-the-tests'
export const contentType = `multipart/form-data; boundary=${boundary}`

/** The body of a form as a browser sends it. */
export function bodyOf(parts: Part[]): Buffer {
	const written = parts.flatMap((part) => {
		const file = 'file' in part ? `; filename="${part.file}"\r\nContent-Type: text/html` : ''
		const head = `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"${file}\r\n\r\n`
		return [Buffer.from(head), 'file' in part ? part.content : Buffer.from(part.value), Buffer.from('\r\n')]
	})
	return Buffer.concat([...written, Buffer.from(`--${boundary}--\r\n`)])
}

/** A request that arrives in chunks; `cut` ends it after so many bytes, with an error if `abort` is set. */
export function uploadRequest(
	body: Buffer,
	{ cut = body.length, abort = false, cookie = '', path = '/upload' } = {},
): Request {
	let at = 0
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (at >= cut) return abort ? controller.error(new Error('aborted')) : controller.close()
			const piece = body.subarray(at, Math.min(at + 50_000, cut))
			at += piece.length
			controller.enqueue(new Uint8Array(piece))
		},
	})
	const headers = { 'content-type': contentType, cookie }
	return new Request(`http://site.example${path}`, {
		method: 'POST',
		headers,
		body: stream,
		...({ duplex: 'half' } as RequestInit), // only Node has it
	})
}
