import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listReferenceData, type ReferenceDataView } from '#app/domain/reference/reference-lists.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { DUTY_STATION } from '#workflows/calendars/duty-station.ts'
import { isOneOf } from '#workflows/names.ts'
import { listKinds } from '#workflows/reference/reference-lists.ts'

export const handle = { words: ['referenceData', 'codes.listKinds', 'rates.title'] as const }

export const loader = readingLoader(({ actor }) => listReferenceData(actor))

export default function ReferenceDataRoute() {
	const t = useTranslations('referenceData')
	const view = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/administration', label: t('administration') }]}
			actions={
				<LinkButton href="/administration/reference-data/new" tone="secondary">
					{t('new')}
				</LinkButton>
			}
		>
			<Panel title={t('ends')} id="ends">
				<p>{t('endsLead')}</p>
				<Ends ends={view.ends} />
			</Panel>
			<Panel title={t('lists')} id="lists">
				<Lists lists={view.lists} />
			</Panel>
		</Page>
	)
}

function Lists({ lists }: Pick<ReferenceDataView, 'lists'>) {
	const t = useTranslations('referenceData')
	const kinds = useTranslations('codes.listKinds')
	return (
		<Table
			caption={t('lists')}
			captionHidden
			head={[
				t('list'),
				t('fields.validFrom'),
				t('fields.validUntil'),
				t('count'),
				t('fields.source'),
				t('changed'),
			]}
			numeric={[3]}
			rows={lists.map(({ id, kind, from, until, count, source, updatedAt, updatedBy }) => [
				<a key="list" href={`/administration/reference-data/${id}`}>
					{kinds(kind)}
				</a>,
				<LocalDate key="from" value={from} />,
				until === null ? t('untilNext') : <LocalDate key="until" value={until} />,
				count,
				<UserText key="source">{source}</UserText>,
				<span key="changed">
					<LocalDate value={updatedAt} /> <UserText>{updatedBy}</UserText>
				</span>,
			])}
		/>
	)
}

/** All dated data, those that end first at the top, each with the page where newer data are entered. */
function Ends({ ends }: Pick<ReferenceDataView, 'ends'>) {
	const t = useTranslations('referenceData')
	const kinds = useTranslations('codes.listKinds')
	const rates = useTranslations('rates')
	const shown = {
		list: (name: string) => (isOneOf(listKinds, name) ? kinds(name) : name),
		rates: () => rates('title'),
		holidays: (name: string) =>
			name === DUTY_STATION ? t('holidaysOfDutyStation') : t('holidaysOf', { state: name }),
	}
	const pages = {
		list: () => '/administration/reference-data/new',
		rates: () => '/administration/rates',
		holidays: (name: string) => `/administration/calendars?calendar=${encodeURIComponent(name)}`,
	}
	return (
		<Table
			caption={t('ends')}
			captionHidden
			head={[t('data'), t('lastDay'), t('status')]}
			rows={ends.map(({ what, name, until, status }) => [
				<a key="data" href={pages[what](name)}>
					{shown[what](name)}
				</a>,
				<LocalDate key="until" value={until} />,
				status === 'current' ? (
					t('statuses.current')
				) : (
					<strong key="status">{t(`statuses.${status}`)}</strong>
				),
			])}
		/>
	)
}
