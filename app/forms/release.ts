import * as z from 'zod'
import { isOver } from '#workflows/releases/release.ts'

/** The half-year of which a release is ordered. Whether it is over is decided when the form is read. */
export const releaseOrder = z.object({
	period: z.string({ error: 'required' }).refine((period) => isOver(period, new Date()), 'required'),
})

/** A release is published in the revision that the page showed. */
export const releasePublication = z.object({ revision: z.coerce.number().int().min(0) })
