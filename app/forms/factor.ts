import * as z from 'zod'
import { line, mustTick, rowId, text } from '#workflows/fields.ts'

/** A one-time code or a backup code, as it was typed. */
export const factorForm = z.object({ code: line(40) })

/** The password again, for a person without a second factor. */
export const passwordProof = z.object({
	password: z.string({ error: 'required' }).min(1, 'required').max(256),
})

/** Confirms that the backup codes were saved. */
export const keptForm = z.object({ kept: mustTick() })

/** Backup codes as returned by the page that showed them, to show them again. */
export const shownCodes = z.string().regex(/^[A-Z2-9]{5}-[A-Z2-9]{5}( [A-Z2-9]{5}-[A-Z2-9]{5}){9}$/)

/** Why the second factor cannot be used. */
export const lostFactorForm = z.object({ reason: text(1000) })

const row = { id: rowId(), revision: z.coerce.number().int().min(0) }

/** The decision of an officer on a lost second factor. */
export const recoveryForm = z.discriminatedUnion('type', [
	z.object({ type: z.literal('identify'), ...row, identifiedBy: text(1000) }),
	z.object({ type: z.literal('approve'), ...row }),
	z.object({ type: z.literal('refuse'), ...row, refusal: text(1000) }),
])

/** A passkey created by the browser. */
export const newPasskey = z.object({ name: line(60), credential: z.string().min(1, 'required').max(20_000) })
/** A new name for a passkey. */
export const renamedPasskey = z.object({ id: rowId(), name: line(60) })
