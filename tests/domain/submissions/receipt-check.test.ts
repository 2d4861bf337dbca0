import { beforeAll, expect, test } from 'vitest'
import { checkReceipt } from '#app/domain/submissions/check-receipt.server.ts'
import { receiptType } from '#app/domain/submissions/receipt.server.ts'
import { signText } from '#app/platform/keys/signing.server.ts'
import { derivePrivateKey, signingKeyOf } from '#app/platform/keys/signing-key.server.ts'
import { asOwner } from '#tests/support/database.ts'
import { aReceipt } from '#tests/support/receipts.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
let given: Awaited<ReturnType<typeof aReceipt>>
beforeAll(async () => {
	given = await aReceipt()
})

let visitor = 0
/** A new visitor for each check, so that the limit does not apply. */
const check = (asked: Parameters<typeof checkReceipt>[1]) => checkReceipt(`visitor ${visitor++}`, asked)
const genuine = () => ({
	outcome: 'genuine',
	filedAt: given.receipt.filedAt.toISOString(),
	unchanged: true,
})
const flipped = (text: string, at: number) =>
	text.slice(0, at) + (text[at]?.toUpperCase() === 'A' ? 'B' : 'A') + text.slice(at + 1)

test('the file, the signed text, and reference with hash are each confirmed, and nothing more is revealed', async () => {
	const { jws, reference, sha256 } = given.receipt
	const inLines = jws.replace(/.{60}/g, '$&\n  ')
	const typed = {
		reference: ` ${reference.toLowerCase()} `,
		sha256: sha256.toUpperCase().replace(/.{8}/g, '$& '),
	}
	for (const asked of [{ receipt: given.file }, { receipt: jws }, { receipt: inLines }, typed])
		expect(await check(asked)).toEqual(genuine())
})

test('an unknown reference, a wrong hash and a forged or broken receipt get one and the same answer', async () => {
	const { jws, reference, sha256 } = given.receipt
	const [header = '', payload = ''] = jws.split('.')
	const stranger = await signingKeyOf(derivePrivateKey('the secret of somebody else'))
	const text = Buffer.from(payload, 'base64url').toString()
	const file = JSON.parse(given.file)
	const asked = [
		{ reference: 'SOM-TA-2026-GHA-9999', sha256 },
		{ reference, sha256: flipped(sha256, 5) },
		{ reference: '\0', sha256: '' },
		{ receipt: flipped(jws, jws.length - 20) },
		{ receipt: flipped(jws, header.length + 30) },
		{ receipt: await signText(text, receiptType, stranger) },
		{ receipt: await signText(text, receiptType, { ...stranger, id: given.receipt.keyId }) },
		{ receipt: await signText(text, 'another-matter', stranger) },
		{ receipt: `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.` },
		{ receipt: JSON.stringify({ ...file, payload: { ...file.payload, needs: 9 } }) },
		{ receipt: JSON.stringify({ ...file, publicKey: stranger.publicKey }) },
		{ receipt: `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
		{ receipt: 'not a receipt' },
	]
	for (const one of asked)
		expect(await check(one), JSON.stringify(one).slice(0, 80)).toEqual({ outcome: 'unknown' })
})

test('a genuine receipt shows when the filing has changed since', async () => {
	const { requestId, receipt, file } = await aReceipt()
	await look((tx) => tx.need.updateMany({ where: { requestId, rank: 1 }, data: { answers: {} } }))
	const asked = [{ receipt: file }, { reference: receipt.reference, sha256: receipt.sha256 }]
	for (const one of asked) expect(await check(one)).toMatchObject({ outcome: 'genuine', unchanged: false })
})

test('steps after the filing change nothing of the filed content', async () => {
	const { requestId, file } = await aReceipt()
	await look((tx) =>
		tx.request.updateMany({ where: { id: requestId }, data: { status: 'withdrawn', revision: 9 } }),
	)
	await look((tx) => tx.need.updateMany({ where: { requestId }, data: { status: 'withdrawn' } }))
	expect(await check({ receipt: file })).toMatchObject({ outcome: 'genuine', unchanged: true })
})

test('a register that was altered does not make a wrong hash right', async () => {
	const { receipt } = await aReceipt()
	const other = flipped(receipt.sha256, 0).toLowerCase()
	await asOwner('alter table receipt no force row level security')
	await asOwner('update receipt set sha256 = $1 where reference = $2', [other, receipt.reference])
	await asOwner('alter table receipt force row level security')
	expect(await check({ reference: receipt.reference, sha256: other })).toEqual({ outcome: 'unknown' })
})

test('one address checks thirty times in five minutes, and others are not kept waiting by it', async () => {
	const many = await Promise.all(
		Array.from({ length: 32 }, () => checkReceipt('one', { receipt: given.file })),
	)
	expect(many.filter(({ outcome }) => outcome === 'genuine')).toHaveLength(30)
	expect(many.filter(({ outcome }) => outcome === 'tooOften')).toHaveLength(2)
	expect(await checkReceipt('another', { receipt: given.file })).toEqual(genuine())
	await asOwner(`update rate_limit set last_request = last_request - 300000 where key = 'check:one'`)
	expect(await checkReceipt('one', { receipt: given.file })).toEqual(genuine())
})
