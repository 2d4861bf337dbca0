import { useTranslations } from 'use-intl/react'
import { EventPanel } from '#app/components/event/event-panel.tsx'
import { LossFields } from '#app/components/record/loss-fields.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { DeliveryView } from '#app/domain/deliveries/get-delivery.server.ts'
import type { EventForm } from '#app/forms/event-forms.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import type { Course } from './course-panels.tsx'

type DeliveryStepsPanelProps = Pick<DeliveryView, 'kind' | 'quantity'> & {
	course: Course
	forms: readonly EventForm[]
	problem: Problem | undefined
}

/** The steps of a delivery that are open to the reader, with what is known already. */
export function DeliveryStepsPanel({ kind, quantity, course, forms, problem }: DeliveryStepsPanelProps) {
	const t = useTranslations('delivery')
	if (forms.length === 0) return null
	return (
		<Panel title={t('act')} id="steps" isNext={course.ahead.some(({ yours }) => yours)}>
			<EventPanel
				group={kind}
				revision={course.revision}
				forms={forms}
				foreseen={course.foreseen}
				problem={problem}
				special={specialFields(course.items)}
				values={startingValues(course.record, quantity)}
			/>
		</Panel>
	)
}

/** What a loss is of is stated by item wherever it is reported. */
const specialFields = (items: Course['items']) =>
	items.length > 0 ? { reportLoss: <LossFields items={items} /> } : {}

/** Initial values of a form, from an earlier step or the agreed quantity. */
function startingValues(record: Course['record'], quantity: number): Record<string, Record<string, unknown>> {
	const told = (...types: string[]) =>
		Object.fromEntries(
			(record.findLast(({ type }) => types.includes(type))?.fields ?? []).map(({ name, value }) => [
				name,
				value,
			]),
		)
	const { women, men, notStated } = told('nominate')
	const { place } = told('callForNominations', 'reschedule')
	return {
		shareSpecification: told('shareSpecification'),
		shareTerms: told('shareTerms'),
		callForNominations: { seats: quantity, minimumCohort: Math.ceil(quantity / 2) },
		confirmParticipants: { women, men, notStated },
		releaseSeats: { seats: spareSeats(told('nominate', 'confirmParticipants'), quantity) },
		reschedule: { place },
		recordCheck: { month: record.some(({ type }) => type === 'recordCheck') ? '12' : '6' },
	}
}

/** The seats without a nominee. */
function spareSeats({ women, men, notStated }: Record<string, unknown>, quantity: number) {
	const spare = quantity - Number(women) - Number(men) - Number(notStated)
	return spare > 0 ? spare : null
}
