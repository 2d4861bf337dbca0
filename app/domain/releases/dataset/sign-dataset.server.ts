import * as z from 'zod'
import { canonicalJson, savePublicKey } from '#app/domain/core/signing-keys.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { ownSigningKey, signText } from '#app/platform/signing.server.ts'
import type { Dataset } from '#prisma/generated/client.ts'
import { RULES_VERSION } from '#workflows/releases/release.ts'

/** The `typ` of the header: a signature made for another purpose is not one of a dataset. */
export const datasetType = 'dataset+jws'

/** What the signature of a dataset states. A new format gets a new number. */
export const datasetPayload = z.strictObject({
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
