import * as z from 'zod'

/** The `typ` of the header: a signature made for something else is no receipt. */
export const receiptType = 'filing-receipt+jws'

/** What a receipt states. A new form of it gets a new number. */
export const receiptPayload = z.strictObject({
	v: z.literal(1),
	reference: z.string().regex(/^[A-Z0-9-]{1,40}$/),
	state: z.string().regex(/^[A-Z]{3}$/),
	/** Of the canonical content of the filing, see `filingContent`. */
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	filedAt: z.iso.datetime(),
	instance: z.strictObject({ name: z.string(), url: z.string() }),
	needs: z.int().nonnegative(),
})
export type ReceiptPayload = z.infer<typeof receiptPayload>

/** The payload in a signed text, or null when it is none. */
export function readPayload(text: string | null): ReceiptPayload | null {
	if (text === null) return null
	try {
		return receiptPayload.safeParse(JSON.parse(text)).data ?? null
	} catch {
		return null
	}
}
