import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ProgrammeView } from '#app/domain/programmes/get-programme.server.ts'
import type { OfficeView } from '#app/domain/programmes/programme-view.server.ts'

/** Dates and places of the programme, and the available seats of each cohort. */
export function CohortsTable({ cohorts }: Pick<OfficeView, 'cohorts'>) {
	const t = useTranslations('programmes.cohorts')
	const fields = useTranslations('programmes.fields')
	const codes = useTranslations('codes.languages')
	const format = useFormatter()
	if (cohorts.length === 0) return <Empty title={t('none')} />
	return (
		<Table
			caption={t('title')}
			head={[t('dates'), fields('place'), fields('language'), t('seats'), t('free')]}
			numeric={[3, 4]}
			rows={cohorts.map(({ startsOn, endsOn, place, language, seats, free }) => [
				<span key="dates">
					<LocalDate value={startsOn} /> – <LocalDate value={endsOn} />
				</span>,
				<UserText key="place">{place}</UserText>,
				language ? codes(language) : null,
				format.number(seats),
				format.number(free),
			])}
		/>
	)
}

/** Each donor's contribution, purpose, and excluded States. */
export function ContributionsTable({
	contributions,
	currency,
}: Pick<ProgrammeView, 'contributions' | 'currency'>) {
	const t = useTranslations('programmes.contributions')
	const fields = useTranslations('programmes.fields')
	const record = useTranslations('programmes.record')
	const scope = useTranslations('programmes.scope')
	const money = useTranslations('programmes.money')
	const format = useFormatter()
	if (contributions.length === 0) return <Empty title={t('none')} />
	return (
		<Table
			caption={t('title')}
			head={[record('donor'), fields('amount'), fields('earmark'), scope('excludedCountries')]}
			numeric={[1]}
			rows={contributions.map(({ donor, amount, earmark, excludedCountries }) => [
				<UserText key="donor">{donor}</UserText>,
				amount === null ? t('unknown') : money('sum', { amount, currency: currency ?? '' }),
				earmark && <UserText key="earmark">{earmark}</UserText>,
				excludedCountries.length > 0 && format.list(excludedCountries),
			])}
		/>
	)
}
