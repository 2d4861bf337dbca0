import type { EventForm, EventGroup } from '#app/forms/event-forms.ts'
import { useWorkRun } from '../record/work-run.tsx'
import { LinkButton } from '../ui/button.tsx'
import { useEventWords } from './use-event-words.ts'

type NextActionProps = {
	group: EventGroup
	ahead: readonly { type: string; yours: boolean }[]
	forms: readonly EventForm[]
	/** The pages on which steps are taken that have no form here, by step. */
	elsewhere?: Readonly<Record<string, string>>
}

/** The reader's next step as a button in the head of a record: it leads to the form, or to the page with it. */
export function NextAction({ group, ahead, forms, elsewhere = {} }: NextActionProps) {
	const words = useEventWords()
	const onTheWay = useWorkRun()
	const isHere = (type: string) => forms.some((form) => form.type === type && !form.danger)
	const next = ahead.find(({ type, yours }) => yours && (Object.hasOwn(elsewhere, type) || isHere(type)))
	if (!next) return null
	const page = elsewhere[next.type]
	return <LinkButton href={page ? onTheWay(page) : '#steps'}>{words(group, next.type).label}</LinkButton>
}
