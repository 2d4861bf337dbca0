import { useSay } from '#app/i18n/use-say.ts'
import { Button } from '../ui/button.tsx'
import { Fold } from '../ui/fold.tsx'
import { ActionForm } from './action-form.tsx'
import type { Errors } from './form-context.ts'
import { TextArea } from './text-field.tsx'

type StepFormsProps = {
	/** The steps that lead on, and those that end something: these need a reason and stand folded. */
	ahead: readonly string[]
	waysOut: readonly string[]
	/** The path of the words of a record's steps: below each step `label` and `hint`. */
	words: string
	/** The label of the field of the reason. */
	reason: string
	revision: number
	errors: Errors | undefined
	typed: Record<string, unknown> | undefined
}

/** A form for each step that the reader can take, with what it leads to. */
export function StepForms({ ahead, waysOut, words, reason, revision, errors, typed }: StepFormsProps) {
	const say = useSay(words)
	return (
		<>
			{ahead.map((type) => (
				<ActionForm key={type}>
					<p>{say(`${type}.hint`)}</p>
					<input type="hidden" name="revision" value={revision} />
					<Button name="type" value={type}>
						{say(`${type}.label`)}
					</Button>
				</ActionForm>
			))}
			{waysOut.map((type) => {
				const isSent = typed?.type === type
				return (
					<Fold key={type} title={say(`${type}.label`)} isAside isOpen={isSent}>
						<ActionForm
							errors={isSent ? (errors ?? null) : null}
							values={isSent ? typed : null}
							labelOf={() => reason}
						>
							<p>{say(`${type}.hint`)}</p>
							<input type="hidden" name="revision" value={revision} />
							<TextArea name="reason" label={reason} rows={3} required />
							<Button name="type" value={type} tone="danger">
								{say(`${type}.label`)}
							</Button>
						</ActionForm>
					</Fold>
				)
			})}
		</>
	)
}
