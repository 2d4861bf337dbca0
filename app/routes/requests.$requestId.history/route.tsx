import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { useSentence } from '#app/components/event/use-sentence.ts'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { RequestPage } from '#app/components/record/request-page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { requestPages } from '#app/domain/core/request-head.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { type HistoryFilter, historyKinds } from '#app/domain/requests/history-filter.ts'
import { type Replay, replayRequest } from '#app/domain/requests/replay-request.server.ts'
import type { ToldEdit } from '#app/domain/requests/told-edits.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { needNumber } from '#workflows/need/number.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { filterFrom, queryOf } from './filter-from.ts'
import styles from './history.module.css'
import { HistoryDays } from './history-days.tsx'
import { editWords, SectionEdits } from './history-entry.tsx'

type Edited = { openEdits?: ToldEdit[]; entries?: { edits: ToldEdit[] }[] }

export const handle = {
	words({ data }: { data: unknown }): WordsPath[] {
		const { openEdits = [], entries = [] } = loaded<Edited>(data) ?? {}
		const edits = [...openEdits, ...entries.flatMap((entry) => entry.edits)]
		return ['requestTabs', 'history', 'status', 'events', 'codes', ...editWords(edits)]
	},
}

export const loader = readingLoader(async ({ actor, params, request, read }) => {
	const requestId = idFrom(params.requestId)
	const asked = new URL(request.url).searchParams
	const position = asked.get('before') ?? ''
	const before = /^\d{1,9}$/.test(position) ? Number(position) : undefined
	const filter = filterFrom(request)
	const history = await getHistory(
		actor,
		requestId,
		{ ...filter, before },
		languageOf(request, actor.language),
	)
	const replay = history.mayReplay && asked.has('replay') ? await replayRequest(actor, requestId) : null
	const pages = await requestPages(read, requestId)
	return { requestId, pages, first: before === undefined, filter, replay, ...history }
})

export default function HistoryRoute() {
	const t = useTranslations('history')
	const { requestId, pages, title, entries, openEdits, filter, ...page } = useLoaderData<typeof loader>()
	const href = `/requests/${requestId}/history`
	const filtered = queryOf(filter) !== ''
	return (
		<RequestPage
			request={{ ...pages, title }}
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={
				<LinkButton tone="secondary" href={`${href}.csv${queryOf(filter)}`} data-zoned="">
					{t('export')}
				</LinkButton>
			}
		>
			{page.replay && <ReplayNotice replay={page.replay} />}
			<HistoryFilters {...page} filter={filter} filtered={filtered} href={href} />
			<p className={styles.about}>{t('exportNote')}</p>
			{openEdits.length > 0 && !filtered && (
				<Panel title={t('edits.open')} id="edits">
					<p>{t('edits.openLead')}</p>
					<SectionEdits edits={openEdits} caption={t('edits.open')} />
				</Panel>
			)}
			{entries.length === 0 && <Nothing filtered={filtered} />}
			<HistoryDays
				entries={entries}
				isChosen={filtered}
				cut={{ first: !page.first, last: page.older !== null }}
			/>
			<nav className={styles.pages} aria-label={t('pages')}>
				{!page.first && <a href={`${href}${queryOf(filter)}`}>{t('latest')}</a>}
				{page.older !== null && (
					<a href={`${href}${queryOf(filter, { before: String(page.older) })}`}>{t('older')}</a>
				)}
				{page.mayReplay && !page.replay && <a href={`${href}?replay`}>{t('replay.link')}</a>}
			</nav>
		</RequestPage>
	)
}

function Nothing({ filtered }: { filtered: boolean }) {
	const t = useTranslations('history')
	return (
		<Empty title={t(filtered ? 'noneFound.title' : 'none')}>{filtered && <p>{t('noneFound.body')}</p>}</Empty>
	)
}

/** Whether the history alone reproduces the stored status; else the first entry that does not fit. */
function ReplayNotice({ replay: { rows, entries, first } }: { replay: Replay }) {
	const t = useTranslations('history.replay')
	const sentence = useSentence()
	if (!first)
		return (
			<Notice tone="success" title={t('same.title')}>
				<p>{t('same.body', { rows, entries })}</p>
			</Notice>
		)
	const { entry, why, subject } = first
	const [chart = '', event = ''] = entry?.type.split('.') ?? []
	return (
		<Notice tone="danger" title={t('differs.title')}>
			<p>
				{t(`subjects.${subject}`)} {t(`whys.${why}`)}
			</p>
			{entry && (
				<p>
					{t('entry', { position: entry.position })} <LocalDate value={entry.at} withTime />{' '}
					{sentence({ chart, event, actor: null, actorRole: entry.actorRole })}
				</p>
			)}
		</Notice>
	)
}

type NumberedNeed = { id: string; rank: number; part: string | null; title: string }
type HistoryFiltersProps = {
	filter: HistoryFilter
	/** The roles with entries here. */
	roles: readonly ActingRole[]
	needs: readonly NumberedNeed[]
	filtered: boolean
	/** The history without a filter. */
	href: string
}

/** Filters the history by kind, post, need and days. */
export function HistoryFilters({ filter, roles, needs, filtered, href }: HistoryFiltersProps) {
	const t = useTranslations('history')
	const post = useTranslations('common.roles')
	const { kind, role, needId, from, to } = filter
	const any = t('filter.any')
	const nameOf = ({ title, ...need }: NumberedNeed) => {
		const rank = needNumber(need)
		return title ? t('filter.needNamed', { rank, title: `\u2068${title}\u2069` }) : t('need', { rank })
	}
	return (
		<FilterForm
			button={t('filter.show')}
			filters={[
				{
					name: 'kind',
					label: t('filter.kind'),
					value: kind,
					any,
					options: historyKinds.map((value) => ({ value, label: t(`filter.kinds.${value}`) })),
				},
				{
					name: 'role',
					label: t('filter.role'),
					value: role,
					any,
					options: roles.map((value) => ({ value, label: post(value) })),
				},
				{
					name: 'need',
					label: t('filter.need'),
					value: needId,
					any,
					options: needs.map((need) => ({ value: need.id, label: nameOf(need) })),
				},
				{ name: 'from', label: t('filter.from'), value: from, day: true },
				{ name: 'to', label: t('filter.to'), value: to, day: true },
			]}
		>
			{filtered && (
				<LinkButton tone="quiet" href={href}>
					{t('filter.clear')}
				</LinkButton>
			)}
		</FilterForm>
	)
}
