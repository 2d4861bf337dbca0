import * as z from 'zod'
import { canonicalJson, publicKeyOf, savePublicKey } from '#app/domain/core/signing-keys.server.ts'
import { type Checked, checkReceipt, type ToCheck } from '#app/domain/submissions/check-receipt.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { env } from '#app/platform/env.server.ts'
import { keyIdOf, ownSigningKey, signText, verifiedText } from '#app/platform/keys/signing.server.ts'
import type { Dataset } from '#prisma/generated/client.ts'
import { isPeriod, type Period } from '#workflows/figures/periods.ts'
import { RULES_VERSION } from '#workflows/releases/release.ts'

/** The `typ` of the header: a signature made for another purpose is not one of a dataset. */
const datasetType = 'dataset+jws'

/** What the signature of a dataset states. A new format gets a new number. */
const datasetPayload = z.strictObject({
	v: z.literal(1),
	dataset: z.string().max(40),
	asAt: z.iso.datetime(),
	needs: z.int().nonnegative(),
	rules: z.int().positive(),
	code: z.string().max(40),
	/** Hash of the lines of the dataset. */
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	instance: z.strictObject({ name: z.string(), url: z.string() }),
})
type DatasetPayload = z.infer<typeof datasetPayload>

type Frozen = Pick<Dataset, 'id' | 'asAt' | 'madeBy' | 'needs' | 'sha256' | 'fileSha256' | 'storageKey'>

/** Signs a frozen dataset and saves it with the public key. It never changes afterwards. */
export async function saveDataset(tx: Tx, frozen: Frozen): Promise<void> {
	const code = process.env.npm_package_version ?? '0.1.0'
	const payload: DatasetPayload = {
		v: 1,
		dataset: frozen.id,
		asAt: frozen.asAt.toISOString(),
		needs: frozen.needs,
		rules: RULES_VERSION,
		code,
		sha256: frozen.sha256,
		instance: { name: env.OPERATOR_NAME, url: env.APP_URL },
	}
	const key = await ownSigningKey()
	const signature = await signText(canonicalJson(payload), datasetType, key)
	await savePublicKey(tx, key)
	const made = { rulesVersion: RULES_VERSION, codeVersion: code, keyId: key.id, signature }
	await tx.dataset.createMany({ data: { ...frozen, ...made } })
}

/** A dataset that this site has signed: its moment, and the half-year whose released figures were made from it. */
export type GenuineDataset = { outcome: 'dataset'; asAt: string; period: Period | null }

const file = z.object({
	jws: z.string(),
	payload: z.unknown().optional(),
	publicKey: z.record(z.string(), z.string()).optional(),
})

/**
 * Checks a receipt, or else the signature or checksum of a dataset of figures: what is neither gets the answer of an unknown
 * receipt, after the same work. The limit of receipts holds for both.
 */
export async function checkDocument(address: string, asked: ToCheck): Promise<Checked | GenuineDataset> {
	const checked = await checkReceipt(address, asked)
	if (checked.outcome !== 'unknown') return checked
	const dataset = await withActor(systemActor, (tx) =>
		'receipt' in asked ? findSigned(tx, asked.receipt) : findReleased(tx, asked),
	)
	return dataset ?? checked
}

/**
 * Whether a posted text is the signature of a dataset that this site has made: the signed text, or the file around it. Null
 * when it is not, when a part of the file differs from what was signed, and when the dataset is not there any more.
 */
async function findSigned(tx: Tx, text: string): Promise<GenuineDataset | null> {
	const { jws: written, payload: readable, publicKey } = parse(text)
	// Text copied from paper or a PDF contains line ends and direction marks.
	const jws = written.replace(/[^\w.-]/g, '')
	const signer = await publicKeyOf(askIn(tx), keyIdOf(jws))
	const verified = signer && (await verifiedText(jws, datasetType, signer))
	if (!signer || !verified) return null
	const { data: payload } = datasetPayload.safeParse(JSON.parse(verified))
	if (!payload) return null
	if (readable !== undefined && canonicalJson(readable) !== canonicalJson(payload)) return null
	if (publicKey && canonicalJson(publicKey) !== canonicalJson(signer)) return null
	const { dataset: id, sha256 } = payload
	const kept = await tx.dataset.findFirst({ where: { id, sha256 }, select: { asAt: true } })
	if (!kept) return null
	const release = await tx.release.findFirst({ where: { datasetId: id, status: 'released' } })
	return { outcome: 'dataset', asAt: kept.asAt.toISOString(), period: release?.period ?? null }
}

/** The dataset of the released figures of a half-year, if it has this checksum; null for all else. */
async function findReleased(
	tx: Tx,
	typed: { reference: string; sha256: string },
): Promise<GenuineDataset | null> {
	const period = typed.reference.trim().toUpperCase()
	const sha256 = typed.sha256.replace(/[^0-9a-z]/gi, '').toLowerCase()
	if (!isPeriod(period)) return null
	const release = await tx.release.findFirst({ where: { period, sha256, status: 'released' } })
	return release?.asAt ? { outcome: 'dataset', asAt: release.asAt.toISOString(), period } : null
}

function parse(text: string): z.infer<typeof file> {
	try {
		return file.parse(JSON.parse(text))
	} catch {
		return { jws: text }
	}
}
