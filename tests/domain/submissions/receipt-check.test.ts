import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeStep } from '#app/domain/steps/take-step.server.ts'
import { checkReceipt } from '#app/domain/submissions/check-receipt.server.ts'
import { getFiledContent } from '#app/domain/submissions/filing-content.server.ts'
import { receiptType } from '#app/domain/submissions/receipt.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { signText } from '#app/platform/signing.server.ts'
import { derivePrivateKey, signingKeyOf } from '#app/platform/signing-key.server.ts'
import { aRequest, endorse } from '#tests/support/builders.ts'
import { asOwner } from '#tests/support/database.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { aReceipt } from '#tests/support/receipts.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('receipt check', () => {
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

	test('the file, the signed text and reference with hash are each known as genuine, and told no more', async () => {
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

	test('a genuine receipt says so when the filing is no longer what was filed', async () => {
		const { requestId, receipt, file } = await aReceipt()
		await look((tx) => tx.need.updateMany({ where: { requestId, rank: 1 }, data: { answers: {} } }))
		const asked = [{ receipt: file }, { reference: receipt.reference, sha256: receipt.sha256 }]
		for (const one of asked) expect(await check(one)).toMatchObject({ outcome: 'genuine', unchanged: false })
	})

	test('the steps of a request after its filing change nothing of what was filed', async () => {
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
})

describe('receipt openssl', () => {
	let given: Awaited<ReturnType<typeof aReceipt>>
	const folder = scratchFolder('openssl')
	beforeAll(async () => {
		given = await aReceipt()
	})
	afterAll(() => rmSync(folder, { recursive: true, force: true }))

	const security = readFileSync('SECURITY.md', 'utf8')
	const commands = security.match(/^## Verify a receipt$[\s\S]*?```sh\n([\s\S]*?)```/m)?.[1] ?? ''

	/** Runs the commands of SECURITY.md, word for word, on a receipt in an empty folder. */
	function verify(receipt: string) {
		writeFileSync(join(folder, 'receipt.json'), receipt)
		return execFileSync('sh', ['-e'], { cwd: folder, input: commands, encoding: 'utf8', stdio: 'pipe' })
	}

	test('OpenSSL alone verifies a receipt as SECURITY.md says', () => {
		const said = verify(given.file)
		expect(said).toContain('Signature Verified Successfully')
		expect(JSON.parse(said.slice(said.indexOf('{')))).toEqual(JSON.parse(given.file).payload)
	})

	test('one changed byte in what was signed, or in the signature, and it does not', () => {
		const { jws } = given.receipt
		const [header = ''] = jws.split('.')
		for (const at of [3, header.length + 20, jws.length - 30]) {
			const changed = jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1)
			expect(() => verify(given.file.replace(jws, changed)), String(at)).toThrow('Command failed')
		}
	})

	test('OpenSSL computes the hash of the receipt from the filing itself', async () => {
		const { content } = await getFiledContent(ghana.mission, given.requestId)
		const printed = execFileSync('openssl', ['dgst', '-sha256', '-r'], { input: content, encoding: 'utf8' })
		expect(printed.split(' ')[0]).toBe(given.receipt.sha256)
	})

	test('another State does not get the filing, nor does who only manages a programme', async () => {
		for (const actor of [egypt.focalPoint, office.manager])
			await expect(getFiledContent(actor, given.requestId)).rejects.toMatchObject({ code: 'not-found' })
	})
})

const year = new Date().getUTCFullYear()
const referenceNo = (number: number) => `SOM-TA-${year}-GHA-${String(number).padStart(4, '0')}`

/** Endorses, and then fails before the transaction ends. */
const endorseAndFail = (id: string) =>
	withActor(ghana.focalPoint, async (tx) => {
		await takeStep(tx, ghana.focalPoint, 'request', id, { event: endorse })
		throw new Error('The machine stopped')
	})

test('twenty endorsed at once and one rolled back among them: no gap, no double, each with its own receipt', async () => {
	const ids: string[] = []
	for (let count = 0; count < 21; count++) ids.push(await aRequest({ status: 'awaitingEndorsement' }))
	const [failing = '', ...others] = ids
	const ends = await Promise.allSettled([
		...others.slice(0, 10).map((id) => requestStep(ghana.focalPoint, id, endorse)),
		endorseAndFail(failing),
		...others.slice(10).map((id) => requestStep(ghana.focalPoint, id, endorse)),
	])
	expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1)
	const given = await Promise.all(others.map(async (id) => (await findRequest(id)).reference))
	const wanted = others.map((_, index) => referenceNo(index + 1))
	expect(given.toSorted()).toEqual(wanted)

	const rolledBack = await findRequest(failing)
	expect(rolledBack).toMatchObject({ reference: null, status: 'awaitingEndorsement', submittedAt: null })
	const kept = await look((tx) => tx.receipt.findMany({ orderBy: { reference: 'asc' } }))
	expect(kept.map(({ reference }) => reference)).toEqual(wanted)
	expect(new Set(kept.map(({ jws }) => jws)).size).toBe(20)
	expect(await look((tx) => tx.submissionVersion.count({ where: { cause: 'submitted' } }))).toBe(20)

	await requestStep(ghana.focalPoint, failing, endorse)
	expect((await findRequest(failing)).reference).toBe(referenceNo(21))
})
