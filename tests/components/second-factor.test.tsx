import { describe, expect, test } from 'vitest'
import { BackupCodes } from '#app/components/account/backup-codes.tsx'
import { PasskeysPanel } from '#app/routes/account_.factors/passkeys-panel.tsx'
import { ApplicationPanel, BackupPanel } from '#app/routes/account_.factors/route.tsx'
import { KeyPanel } from '#app/routes/sign-in_.enrol/route.tsx'
import { languages } from '#workflows/languages.ts'
import { render } from './render.tsx'

const since = new Date('2026-05-04T10:00:00Z')
const pending = {
	uri: 'otpauth://totp/x',
	issuer: 'TA requests',
	accountName: 'a@sample.example',
	key: 'ABCD EFGH',
	picture: { size: 3, path: 'M1 1h1v1h-1z' },
}

describe.each(languages)('in %s', (language) => {
	test('the page says since when there is a factor, and how many codes are left', () => {
		const html = render(<ApplicationPanel since={since} needed confirmed />, language)
		expect(html).toContain('dateTime="2026-05-04"')
		expect(html).not.toContain('value="removeFactor"')
		const texts = [0, 1, 2, 5, 10].map((codesLeft) =>
			render(<BackupPanel codesLeft={codesLeft} fewCodes={codesLeft < 4} confirmed={false} />, language),
		)
		expect(new Set(texts).size).toBe(texts.length)
	})

	test('nothing can be changed before a proof', () => {
		const passkeys = [{ id: 'a', name: 'Laptop', createdAt: since, lastUsedAt: null }]
		const props = { passkeys, takesPasskeys: true, wrong: null }
		expect(render(<PasskeysPanel {...props} confirmed={false} />, language)).not.toContain('<form')
		expect(render(<PasskeysPanel {...props} confirmed />, language)).toContain('value="remove"')
		expect(
			render(<ApplicationPanel since={since} needed={false} confirmed={false} />, language),
		).not.toContain('<form')
	})

	test('the key stands as text beside the picture, which has words and no style', () => {
		const html = render(<KeyPanel pending={pending} />, language)
		expect(html).toMatch(/<svg[^>]* role="img" aria-label="[^"]{20,}"/)
		expect(html).toContain('ABCD EFGH</code>')
		expect(html).not.toContain('style=')
	})

	test('backup codes are taken along without a script', () => {
		const codes = ['ABCDE-FGHJK', 'LMNPQ-RSTUV']
		const html = render(
			<BackupCodes codes={codes} action="/x" waiting={{ next: '/work', kept: null }} />,
			language,
		)
		const [, file = ''] = html.match(/href="data:text\/plain;charset=utf-8,([^"]*)"/) ?? []
		expect(decodeURIComponent(file)).toContain(codes.join('\r\n'))
	})
})
