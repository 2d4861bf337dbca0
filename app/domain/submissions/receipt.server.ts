import { type InferResult, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import * as z from 'zod'
import { leadName } from '#app/domain/core/lead-institution.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import { canonicalJson, publicKeyOf, savePublicKey } from '#app/domain/core/signing-keys.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, dateIn, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { ownSigningKey, signText } from '#app/platform/keys/signing.server.ts'

const shown = build
	.selectFrom('receipt')
	.select(['reference', 'filed_at as filedAt', 'sha256', 'key_id as keyId'])

/** The receipt of a request as its page shows it, as a column of a wider statement; null for readers it does not concern. */
export const receiptOfRequest = jsonObjectFrom(
	shown.where('receipt.request_id', '=', sql.ref<string>('request.id')),
).as('receipt')

export type ReceiptInView = InferResult<typeof shown>[number]

/** The receipt from that column. */
export const receiptIn = (
	row: (Omit<ReceiptInView, 'filedAt'> & { filedAt: string }) | null,
): ReceiptInView | null => row && { ...row, filedAt: dateIn(row.filedAt) }

const withFacts = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('receipt')
		.innerJoin('request', 'request.id', 'receipt.request_id')
		.innerJoin('state', 'state.iso3', 'request.state_iso3')
		.innerJoin('authority', 'authority.id', 'request.authority_id')
		.where('receipt.request_id', '=', requestId)
		.select((of) => [
			'receipt.reference',
			'receipt.filed_at as filedAt',
			'receipt.sha256',
			'receipt.key_id as keyId',
			'receipt.jws',
			'request.filing_language as language',
			'state.names as stateNames',
			leadName().as('authority'),
			of
				.selectFrom('need')
				.whereRef('need.request_id', '=', 'request.id')
				.select((one) => one.cast<number>(one.fn.countAll(), 'integer').as('count'))
				.as('needs'),
		]),
)

/** The receipt with the content of its printed form. Only for the State's people and reviewing officers. */
export function getReceipt(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const [row] = await read(withFacts, { requestId })
		if (!row) throw new DomainError('not-found')
		await recordReading(read, { requestId, what: 'receipt' })
		const { language, stateNames, authority, needs, ...receipt } = row
		return {
			receipt,
			language,
			state: textIn(stateNames, language),
			authority,
			needs: needs ?? 0,
			file: await receiptFile(read, receipt),
		}
	})
}
export type ReceiptFacts = Awaited<ReturnType<typeof getReceipt>>

/** The receipt as a file: the signed text, its content, and the key to verify it with. */
async function receiptFile(ask: Ask, { jws, keyId }: { jws: string; keyId: string }): Promise<string> {
	const payload: unknown = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString())
	const publicKey = await publicKeyOf(ask, keyId)
	return `${JSON.stringify({ jws, payload, publicKey }, null, '\t')}\n`
}

/** File name of a receipt. */
export const receiptFileName = (reference: string, kind: 'pdf' | 'json') => `receipt-${reference}.${kind}`

/** The `typ` of the header: a signature made for another purpose is not a receipt. */
export const receiptType = 'filing-receipt+jws'

/** What a receipt states. A new format gets a new number. */
export const receiptPayload = z.strictObject({
	v: z.literal(1),
	reference: z.string().regex(/^[A-Z0-9-]{1,40}$/),
	state: z.string().regex(/^[A-Z]{3}$/),
	/** Hash of the canonical content of the submission, see `filingContent`. */
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	filedAt: z.iso.datetime(),
	instance: z.strictObject({ name: z.string(), url: z.string() }),
	needs: z.int().nonnegative(),
})
export type ReceiptPayload = z.infer<typeof receiptPayload>

/** The payload of a signed text, or null when it is not a receipt. */
export function readPayload(text: string | null): ReceiptPayload | null {
	if (text === null) return null
	try {
		return receiptPayload.safeParse(JSON.parse(text)).data ?? null
	} catch {
		return null
	}
}

/**
 * Signs the receipt of a submission that has its reference and its submitted version, and saves it with its public key.
 */
export async function signReceipt(tx: Tx, requestId: string) {
	const request = await tx.request.findUniqueOrThrow({
		where: { id: requestId },
		include: {
			needs: { select: { id: true } },
			versions: { where: { cause: 'submitted' }, orderBy: { number: 'desc' }, take: 1 },
		},
	})
	const { reference, stateIso3, submittedAt, needs, versions } = request
	const [version] = versions
	if (!reference || !submittedAt || !version) throw new Error('A receipt is for what has been filed')

	const payload: ReceiptPayload = {
		v: 1,
		reference,
		state: stateIso3,
		sha256: version.sha256,
		filedAt: submittedAt.toISOString(),
		instance: { name: env.OPERATOR_NAME, url: env.APP_URL },
		needs: needs.length,
	}
	const key = await ownSigningKey()
	const jws = await signText(canonicalJson(payload), receiptType, key)
	await savePublicKey(tx, key)
	const { sha256 } = version
	await tx.receipt.createMany({
		data: { reference, requestId, stateIso3, sha256, filedAt: submittedAt, keyId: key.id, jws },
	})
}
