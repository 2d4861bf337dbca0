// A plain node server that, for each request, sends the recorded statements of a page by the driver alone and then
// answers with as many bytes: what no application could do faster in this way.
import { createServer } from 'node:http'
import pg from 'pg'

const changes = /^\s*(insert|update|delete)/i
const ends = /^\s*commit/i

process.on('message', ({ url, statements, bytes }) => {
	const body = Buffer.alloc(bytes, 'x')
	const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c jit=off' })
	const names = new Map()
	const nameOf = (text) => names.get(text) ?? names.set(text, `f${names.size}`).get(text)
	// What a page writes is rolled back, since it can be written only once.
	const writes = statements.some(({ text }) => changes.test(text))

	async function replay() {
		const client = await pool.connect()
		try {
			for (const { text, values } of statements)
				await client.query(
					writes && ends.test(text)
						? 'rollback'
						: values.length === 0
							? text
							: { name: nameOf(text), text, values },
				)
		} finally {
			client.release()
		}
	}
	const server = createServer((_, response) => {
		replay().then(
			() => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body),
			(error) => response.writeHead(500).end(String(error)),
		)
	})
	server.listen(0, '127.0.0.1', () => process.send?.(server.address().port))
})
