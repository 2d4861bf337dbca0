import * as z from 'zod'
import { namedPerson } from '#app/forms/note-verbale.ts'

const kept = z.array(namedPerson.extend({ invitationId: z.string().optional() }))
export type NamedPerson = z.output<typeof kept>[number]

/** Whom a note names, as it was recorded. */
export const namedIn = ({ named }: { named: unknown }): NamedPerson[] => kept.parse(named)
