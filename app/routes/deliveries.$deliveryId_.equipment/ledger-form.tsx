import { createContext, type ReactNode, useContext } from 'react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { typedValues } from '#app/components/form/form-context.ts'
import { Button } from '#app/components/ui/button.tsx'

/** The action's response to the form, so that its typed values are shown again. */
export type LedgerAnswer = { errors: Record<string, string>; typed: Record<string, unknown> } | undefined

export const LedgerAnswerContext = createContext<LedgerAnswer>(undefined)

type LedgerFormProps = {
	/** The operation, as the action names it. */
	does: string
	button: string
	/** Distinguishes several forms of a kind: a hidden field and its value. */
	row?: { name: string; value: string }
	values?: Record<string, unknown>
	labelOf: (name: string) => string | undefined
	children: ReactNode
}

/** A form of the equipment records: sends its operation, and shows typed values again if refused. */
export function LedgerForm({ does, button, row, values, labelOf, children }: LedgerFormProps) {
	const answer = useContext(LedgerAnswerContext)
	const typed = answer && typedValues(answer.typed)
	const isThis = typed?.do === does && (!row || typed[row.name] === row.value)
	return (
		<ActionForm
			errors={isThis ? (answer?.errors ?? null) : null}
			values={isThis ? typed : (values ?? null)}
			labelOf={labelOf}
			sends={{ name: 'do', value: does }}
		>
			{row && <input type="hidden" name={row.name} value={row.value} />}
			{children}
			<Button name="do" value={does}>
				{button}
			</Button>
		</ActionForm>
	)
}
