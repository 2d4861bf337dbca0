import { beforeAll, expect, test } from 'vitest'
import { canonicalJson } from '#app/domain/core/signing-keys.server.ts'
import { checkDocument } from '#app/domain/releases/dataset/dataset-signature.server.ts'
import { getDatasetSignature } from '#app/domain/releases/list-releases.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { ownSigningKey, signText } from '#app/platform/keys/signing.server.ts'
import { derivePrivateKey, signingKeyOf } from '#app/platform/keys/signing-key.server.ts'
import { office } from '#tests/support/people.ts'
import { aRelease, aReleasedRelease } from '#tests/support/releases/a-release.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { RULES_VERSION } from '#workflows/releases/release.ts'

useWorld()
const app = useWholeApp()
const given = { released: '', waiting: '', asAt: '', sha256: '' }
beforeAll(async () => {
	const id = await aReleasedRelease('2025-H1')
	given.released = (await getDatasetSignature(office.approver, id)).text
	given.waiting = (await getDatasetSignature(office.approver, await aRelease('2025-H2'))).text
	const release = await look((tx) => tx.release.findUniqueOrThrow({ where: { id } }))
	given.asAt = release.asAt?.toISOString() ?? ''
	given.sha256 = release.sha256 ?? ''
})

let visitor = 0
const check = (asked: Parameters<typeof checkDocument>[1]) => checkDocument(`visitor ${visitor++}`, asked)

test('signature, signed text and checksum of a dataset are known, and the figures made from it', async () => {
	const genuine = { outcome: 'dataset', asAt: given.asAt, period: '2025-H1' }
	const { jws } = JSON.parse(given.released)
	const inLines = jws.replace(/.{60}/g, '$&\n  ')
	const typed = { reference: ' 2025-h1 ', sha256: given.sha256.toUpperCase().replace(/.{8}/g, '$& ') }
	for (const asked of [{ receipt: given.released }, { receipt: jws }, { receipt: inLines }, typed])
		expect(await check(asked)).toEqual(genuine)
	expect(await check({ receipt: given.waiting })).toMatchObject({ outcome: 'dataset', period: null })
})

test('a dataset that was signed under earlier rules of hiding stays genuine', async () => {
	const [, signed = ''] = JSON.parse(given.released).jws.split('.')
	const payload = JSON.parse(Buffer.from(signed, 'base64url').toString())
	expect(payload.rules).toBe(RULES_VERSION)
	const earlier = canonicalJson({ ...payload, rules: RULES_VERSION - 1 })
	const receipt = await signText(earlier, 'dataset+jws', await ownSigningKey())
	expect(await check({ receipt })).toEqual({ outcome: 'dataset', asAt: given.asAt, period: '2025-H1' })
})

test('what was changed, forged, not released or never made is not known, like anything else', async () => {
	const file = JSON.parse(given.released)
	const stranger = await signingKeyOf(derivePrivateKey('the secret of somebody else'))
	const [, payload = ''] = file.jws.split('.')
	const text = Buffer.from(payload, 'base64url').toString()
	for (const asked of [
		{ receipt: JSON.stringify({ ...file, payload: { ...file.payload, needs: 1 } }) },
		{ receipt: JSON.stringify({ ...file, publicKey: stranger.publicKey }) },
		{ receipt: await signText(text, 'dataset+jws', { ...stranger, id: file.publicKey.kid ?? 'x' }) },
		{ receipt: file.jws.slice(0, -8) },
		{ reference: '2025-H1', sha256: 'b'.repeat(64) },
		{ reference: '2025-H2', sha256: given.sha256 },
		{ reference: '2099-H1', sha256: given.sha256 },
		{ reference: 'all', sha256: given.sha256 },
	])
		expect(await check(asked), JSON.stringify(asked).slice(0, 60)).toEqual({ outcome: 'unknown' })
})

test('the page says so in words, and the public page gives the checksum', async () => {
	const answer = await fetch(`${app.address}/verify`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: app.address },
		body: new URLSearchParams({ reference: '2025-H1', sha256: given.sha256 }),
	})
	expect(answer.status).toBe(200)
	const html = await answer.text()
	expect(html).toContain(catalogues.en.receipt.check.dataset.title)
	expect(html).toContain('January to June 2025')
	expect(await (await fetch(`${app.address}/public`)).text()).toContain(given.sha256)
})
