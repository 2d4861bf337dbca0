import { once } from 'node:events'
import type { Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test, vi } from 'vitest'
import { deliverMail } from '#app/platform/mail/deliver.server.ts'
import { aLetter } from '#tests/support/letters.ts'

const port = await vi.hoisted(async () => {
	const { createServer } = await import('node:net')
	const probe = createServer().listen(0, '127.0.0.1')
	await new Promise((ready) => probe.once('listening', ready))
	const address = probe.address()
	const free = address !== null && typeof address === 'object' ? address.port : Number.NaN
	await new Promise((closed) => probe.close(closed))
	process.env.SMTP_URL = `smtp://127.0.0.1:${free}`
	return free
})

let server: SMTPServer | undefined
afterEach(() => new Promise<void>((closed) => (server ? server.close(() => closed()) : closed())))

type Taken = { from: unknown; to: string[]; raw: string }

async function serve(hideSMTPUTF8: boolean) {
	const taken: Taken[] = []
	server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		hideSMTPUTF8,
		closeTimeout: 200,
		onData(stream, { envelope }, done) {
			text(stream).then((raw) => {
				taken.push({ from: envelope.mailFrom, to: envelope.rcptTo.map(({ address }) => address), raw })
				done()
			}, done)
		},
	})
	server.on('error', () => {}) // client disconnected
	const listening: Server = server.listen(port, '127.0.0.1')
	await once(listening, 'listening')
	return taken
}

const to = { name: 'Юрий', address: 'юрий@пример.испытание' }

test('a server that does not take such addresses is not given any, but all others', async () => {
	const taken = await serve(true)
	await expect(deliverMail(aLetter({ to }))).rejects.toMatchObject({ code: 'smtputf8', permanent: true })
	await deliverMail(aLetter({ to: { ...to, address: 'a@пример.испытание' } }))
	expect(taken).toHaveLength(1)
	expect(taken[0]?.raw).toContain('<a@xn--e1afmkfd.xn--80akhbyknj4f>')
})

test('a server that accepts them gets both parts of the address unchanged', async () => {
	const taken = await serve(false)
	await deliverMail(aLetter({ to }))
	expect(taken).toMatchObject([{ to: [to.address], from: { args: { SMTPUTF8: true } } }])
	expect(taken[0]?.raw).toContain(`<${to.address}>`)
})

test('without an answer the connection counts as failed, and the letter is tried again', async () => {
	server = undefined
	await expect(deliverMail(aLetter({ to }))).rejects.toMatchObject({ code: 'connection', permanent: false })
})
