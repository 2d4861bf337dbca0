import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { DeliveryView } from '#app/domain/deliveries/get-delivery.server.ts'

type Fact = { label: string; value: ReactNode }

/** The dates that hold now, after whatever was postponed or sent again. */
export function useScheduleFacts({ course, status }: DeliveryView): Fact[] {
	const t = useTranslations('delivery.overview')
	const { schedule } = course ?? {}
	const dates = schedule?.course
	return [
		...(dates ? [{ label: t('dates'), value: <CourseDates dates={dates} /> }] : []),
		...(dates?.place ? [{ label: t('place'), value: <UserText>{dates.place}</UserText> }] : []),
		...(schedule?.arrivesOn && status === 'shipped'
			? [{ label: t('arrivesOn'), value: <LocalDate value={schedule.arrivesOn} /> }]
			: []),
		...(schedule && schedule.daysAtCustoms !== null
			? [{ label: t('atCustoms'), value: t('days', { count: schedule.daysAtCustoms }) }]
			: []),
	]
}

type Dates = NonNullable<NonNullable<DeliveryView['course']>['schedule']['course']>

function CourseDates({ dates: { postponed, startsOn, endsOn } }: { dates: Dates }) {
	const t = useTranslations('delivery.overview')
	if (postponed || !startsOn || !endsOn) return t('noDates')
	return (
		<>
			<LocalDate value={startsOn} /> – <LocalDate value={endsOn} />
		</>
	)
}
