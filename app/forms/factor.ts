import * as z from 'zod'
import { line, mustTick, rowId, text } from '#workflows/fields.ts'

/** A one-time code or a backup code, as it was typed. */
export const factorForm = z.object({ code: line(40) })

/** The password once more, of whoever has no second factor. */
export const passwordProof = z.object({
	password: z.string({ error: 'required' }).min(1, 'required').max(256),
})

/** That the reader has put the backup codes away. */
export const keptForm = z.object({ kept: mustTick() })

/** Backup codes as the page that showed them sends them back, to show them again. */
export const shownCodes = z.string().regex(/^[A-Z2-9]{5}-[A-Z2-9]{5}( [A-Z2-9]{5}-[A-Z2-9]{5}){9}$/)

/** Why somebody cannot show the factor. */
export const lostFactorForm = z.object({ reason: text(1000) })

const row = { id: rowId(), revision: z.coerce.number().int().min(0) }

/** What an officer decides on a lost factor. */
export const recoveryForm = z.discriminatedUnion('type', [
	z.object({ type: z.literal('identify'), ...row, identifiedBy: text(1000) }),
	z.object({ type: z.literal('approve'), ...row }),
	z.object({ type: z.literal('refuse'), ...row, refusal: text(1000) }),
])

/** A passkey that the browser has made. */
export const newPasskey = z.object({ name: line(60), credential: z.string().min(1, 'required').max(20_000) })
/** Another name for one. */
export const renamedPasskey = z.object({ id: rowId(), name: line(60) })
