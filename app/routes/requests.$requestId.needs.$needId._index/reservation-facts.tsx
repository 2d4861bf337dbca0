import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/fact-list.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import type { NeedView } from '#app/domain/get-need.server.ts'
import type { CapacityUnit } from '#workflows/vocabulary.ts'

type ReservationFactsProps = {
	reservation: NonNullable<NeedView['reservation']>
	unit: string
	/** Whether the State has still to answer. */
	awaited: boolean
}

/** How much is kept for the State and until when. */
export function ReservationFacts({ reservation, unit, awaited }: ReservationFactsProps) {
	const t = useTranslations('needs.offer')
	const units = useTranslations('matching.units')
	const { quantity, answerBy, expiresAt, confirmedAt } = reservation
	const date = (label: string, value: Date) => ({ label, value: <LocalDate value={value} /> })
	return (
		<FactList
			items={[
				{ label: t('quantity'), value: units(unit as CapacityUnit, { count: quantity }) },
				...(awaited ? [date(t('answerBy'), answerBy), date(t('heldUntil'), expiresAt)] : []),
				...(confirmedAt ? [date(t('confirmedOn'), confirmedAt)] : []),
			]}
		/>
	)
}
