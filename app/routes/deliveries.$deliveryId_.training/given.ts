import type { TrainingLedger } from '#app/domain/deliveries/training/get-training.server.ts'
import type { ListError } from '#app/domain/deliveries/training/read-nominee-list.ts'
import type { Part } from './take-part.server.ts'

/** What the action answered of one part, so that its form keeps what was typed and says what is wrong. */
export type Given = {
	part: Part
	errors: Record<string, string>
	typed: Record<string, unknown>
	listErrors: ListError[]
}

export type PanelProps = { ledger: TrainingLedger; given: Given | undefined }

/** Errors and words of one part; nothing where another part was sent. */
export const givenOf = (given: Given | undefined, part: Part) => (given?.part === part ? given : undefined)
