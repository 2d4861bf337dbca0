import { expect, test } from 'vitest'
import { seal, unseal } from '#app/platform/keys/sealed.server.ts'

test('a seal that was changed by one character opens no more', () => {
	const sealed = seal('JBSWY3DPEHPK3PXP')
	expect(unseal(sealed)).toBe('JBSWY3DPEHPK3PXP')
	for (const [at, character] of [...sealed].entries()) {
		// The last character of a part may have unused bits, so its highest one is changed.
		const other = character === '.' ? '-' : character === 'A' ? 'h' : 'A'
		expect(() => unseal(sealed.slice(0, at) + other + sealed.slice(at + 1)), `at ${at}`).toThrow()
	}
})

test('no two seals of the same secret are equal, and none contains it', () => {
	const seals = Array.from({ length: 50 }, () => seal('JBSWY3DPEHPK3PXP'))
	expect(new Set(seals).size).toBe(50)
	for (const sealed of seals)
		expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('JBSWY3DP')
})
