import { useTranslations } from 'use-intl/react'
import { EventFields } from '#app/components/event/event-fields.tsx'
import { useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { SelectField } from '#app/components/form/select-field.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import type { EventField } from '#app/forms/event-forms.ts'
import { Price } from './price.tsx'

type Left = NonNullable<NonNullable<NeedView['programme']>['left']>
type OfferFieldsProps = { fields: readonly EventField[]; left: Left; quantity: number | null }

/** What an offer asks: how much, with what that costs beside it; in which cohort, where there are any; and why. */
export function OfferFields({ fields, left, quantity }: OfferFieldsProps) {
	const of = (wanted: boolean) => fields.filter(({ name }) => (name === 'quantity') === wanted)
	return (
		<>
			<EventFields fields={of(true)} />
			<Price left={left} quantity={quantity} />
			{left.cohorts.length > 0 && <CohortField cohorts={left.cohorts} />}
			<EventFields fields={of(false)} />
		</>
	)
}

function CohortField({ cohorts }: Pick<Left, 'cohorts'>) {
	const t = useTranslations('needs.cohorts')
	const words = useEventFieldWords()
	const day = (date: Date) => date.toISOString().slice(0, 10)
	const options = cohorts.map(({ id, startsOn, endsOn, place, free, seats }) => {
		const told = { from: day(startsOn), to: day(endsOn), place, free, seats }
		return { value: id, label: t('option', told) }
	})
	return <SelectField name="cohortId" {...words('cohortId')} hint={t('hint')} options={options} />
}
