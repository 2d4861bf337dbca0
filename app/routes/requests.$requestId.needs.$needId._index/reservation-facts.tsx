import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import type { CapacityUnit } from '#workflows/vocabulary.ts'

type ReservationFactsProps = {
	reservation: NonNullable<NeedView['reservation']>
	unit: string
	currency: string | null
	/** Whether the State has still to answer. */
	awaited: boolean
}

/** How much is kept for the State and until when. */
export function ReservationFacts({ reservation, unit, currency, awaited }: ReservationFactsProps) {
	const t = useTranslations('needs.offer')
	const units = useTranslations('matching.units')
	const price = useTranslations('needs.price')
	const { quantity, amount, cohort, answerBy, expiresAt, confirmedAt } = reservation
	const date = (label: string, value: Date) => ({ label, value: <LocalDate value={value} /> })
	return (
		<FactList
			items={[
				{ label: t('quantity'), value: units(unit as CapacityUnit, { count: quantity }) },
				...(amount === null
					? []
					: [{ label: t('amount'), value: price('money', { amount, currency: currency ?? '' }) }]),
				...(cohort ? [{ label: t('cohort'), value: <CohortDates {...cohort} /> }] : []),
				...(awaited ? [date(t('answerBy'), answerBy), date(t('heldUntil'), expiresAt)] : []),
				...(confirmedAt ? [date(t('confirmedOn'), confirmedAt)] : []),
			]}
		/>
	)
}

type CohortDatesProps = NonNullable<NonNullable<NeedView['reservation']>['cohort']>

const CohortDates = ({ startsOn, endsOn, place }: CohortDatesProps) => (
	<>
		<LocalDate value={startsOn} /> – <LocalDate value={endsOn} />, <UserText>{place}</UserText>
	</>
)
