import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { type KeyFact, Page } from '#app/components/layout/page.tsx'
import { useStateTabs } from '#app/components/record/state-page.tsx'
import { TreatyPanel } from '#app/components/record/treaty-panel.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { getStateRecord, type StateRecord } from '#app/domain/states/get-state-record.server.ts'
import {
	getOtherState,
	isOfOtherState,
	type PublishedPractices,
} from '#app/domain/states/state-head.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { DatesPanel, NotesPanel, PeoplePanel } from './aside-panels.tsx'
import { AskedPanel, OpenNeedsPanel, OutcomesPanel } from './asked-panels.tsx'
import { ReceivedPanel, SupportPanel } from './received-panels.tsx'

export const handle = {
	words: [
		'stateRecord',
		'stateBriefing.download',
		'stateBriefing.downloadWord',
		'status.need',
		'status.delivery',
		'processingTime.parties',
		'timeline.due',
		'codes.treatyStatuses',
		'codes.regions',
		'codes.subregions',
		'codes.themes',
		'codes.kinds',
		'codes.needOutcomes',
		'codes.usefulness',
		'codes.equipmentCategories',
		'codes.supportStatuses',
		'stateList.title',
	] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const [iso3, language] = [params.iso3 ?? '', languageOf(request, actor.language)]
	if (isOfOtherState(actor, iso3)) return await getOtherState(actor, iso3, language)
	return await getStateRecord(actor, iso3, language)
})

export default function StateRoute() {
	const state = useLoaderData<typeof loader>()
	if (state.reader !== 'other') return <StateRecordPage state={state} />
	return (
		<Page title={state.name}>
			<PracticesPanel iso3={state.iso3} practices={state.practices} isOpen />
		</Page>
	)
}

function StateRecordPage({ state }: { state: StateRecord }) {
	const t = useTranslations('stateRecord')
	const states = useTranslations('stateList')
	const facts = useStateFacts(state)
	const tabs = useStateTabs(state)
	return (
		<Page
			title={state.name}
			breadcrumbs={state.reader === 'office' ? [{ href: '/states', label: states('title') }] : []}
			facts={facts}
			tabs={tabs}
			actions={<BriefingLinks iso3={state.iso3} />}
			aside={
				<>
					<DatesPanel dates={state.dates} />
					<TreatyPanel treaties={state.treaties} />
					<PeoplePanel people={state.people} />
					<NotesPanel notes={state.notes} />
				</>
			}
		>
			{state.isPartial && <Notice title={t('partial')} />}
			<OpenNeedsPanel state={state} />
			<AskedPanel asked={state.asked} />
			<ReceivedPanel received={state.received} />
			<OutcomesPanel outcomes={state.outcomes} />
			<SupportPanel support={state.support} />
			<PracticesPanel iso3={state.iso3} practices={state.practices} />
		</Page>
	)
}

/** The record as a briefing of two pages, in the language of the page. */
function BriefingLinks({ iso3 }: { iso3: string }) {
	const t = useTranslations('stateBriefing')
	return (
		<>
			<LinkButton href={`/states/${iso3}/briefing.pdf`} tone="secondary">
				{t('download')}
			</LinkButton>
			<LinkButton href={`/states/${iso3}/briefing.docx`} tone="secondary">
				{t('downloadWord')}
			</LinkButton>
		</>
	)
}

/** Where a State is, to which groups it belongs, and what waits: the facts in the head of its page. */
function useStateFacts({ region, subregion, groups, open }: StateRecord): KeyFact[] {
	const t = useTranslations('stateRecord')
	const codes = useSay('codes')
	return [
		{ label: t('facts.open'), value: <CappedCount count={open.count} most={open.most} /> },
		...(region
			? [
					{
						label: t('facts.region'),
						value: wordOf(codes, `regions.${region}`, region),
						detail: subregion && wordOf(codes, `subregions.${subregion}`, subregion),
					},
				]
			: []),
		...(groups.length > 0
			? [
					{
						label: t('facts.groups'),
						value: groups.map((group) => <div key={group}>{t(`groups.${group}`)}</div>),
					},
				]
			: []),
	]
}

type PracticesPanelProps = { iso3: string; practices: PublishedPractices; isOpen?: boolean }

/** The good practices that a State has published: all that people of other States read of it beside its name. */
function PracticesPanel({ iso3, practices: { rows, hasMore }, isOpen }: PracticesPanelProps) {
	const t = useTranslations('stateRecord.practices')
	return (
		<Fold title={t('title')} id="practices" isOpen={isOpen}>
			{rows.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('practice'), t('published')]}
					rows={rows.map(({ id, title, publishedAt }) => [
						<a key="practice" href={`/practices/${id}`}>
							<UserText>{title}</UserText>
						</a>,
						publishedAt && <LocalDate key="published" value={publishedAt} />,
					])}
				/>
			)}
			{hasMore && (
				<p>
					<a href={`/practices?state=${iso3}&status=published`}>{t('all')}</a>
				</p>
			)}
		</Fold>
	)
}
