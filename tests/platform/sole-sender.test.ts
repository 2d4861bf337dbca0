import { expect, test } from 'vitest'
import { isAuthentic } from '#app/platform/mail/inbound/authentication-results.ts'
import { comparable, soleSender } from '#app/platform/mail/inbound/origin.ts'
import { parseLetter } from '#app/platform/mail/inbound/parse.server.ts'

test('an address is the same in letters of its own language and as the network writes it', async () => {
	const network = 'a@xn--l1aaa.example'
	for (const from of ['A@ммм.example', 'a@МММ.example', network]) expect(comparable(from)).toBe(network)
	for (const said of ['ммм.example', 'xn--l1aaa.example']) {
		const head = `Authentication-Results: mx; dmarc=pass header.from=${said}\r\nFrom: a@ммм.example`
		const mail = await parseLetter(Buffer.from(`${head}\r\n\r\nx`))
		if (!mail) throw new Error('cannot be read')
		expect(soleSender(mail)).toBe(network)
		expect(isAuthentic(mail, 'mx', 'xn--l1aaa.example')).toBe(true)
	}
	for (const none of ['\u212aa@b.example', 'a@b@c.example', 'a@', 'a b@c.example', 'a@b\u0000.example'])
		expect(comparable(none)).toBeNull()
})
