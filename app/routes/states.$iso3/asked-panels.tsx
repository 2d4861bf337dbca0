import { useFormatter, useTranslations } from 'use-intl/react'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { StateRecord } from '#app/domain/states/get-state-record.server.ts'
import type { OpenNeed } from '#app/domain/states/open-needs.server.ts'

/** How many needs were submitted of each main theme in each year. */
export function AskedPanel({ asked: { years, themes } }: Pick<StateRecord, 'asked'>) {
	const t = useTranslations('stateRecord.asked')
	const codes = useTranslations('codes.themes')
	const format = useFormatter()
	return (
		<Fold title={t('title')} id="asked">
			{themes.length === 0 ? (
				<p>{t('none', { year: String(years[0]) })}</p>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('theme'), ...years.map(String)]}
					numeric={years.map((_, at) => at + 1)}
					rows={themes.map(({ theme, years: needs }) => [
						codes(theme),
						...years.map((year) => format.number(needs[year] ?? 0)),
					])}
				/>
			)}
		</Fold>
	)
}

/** Delivered needs, with the outcome that stands and what the State says of the assistance. */
export function OutcomesPanel({ outcomes }: Pick<StateRecord, 'outcomes'>) {
	const t = useTranslations('stateRecord.outcomes')
	const open = useTranslations('stateRecord.open')
	return (
		<Fold title={t('title')} id="outcomes">
			{outcomes.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[open('need'), t('outcome'), t('said')]}
					rows={outcomes.map((need) => [
						<NeedLink key="need" need={need} />,
						<Outcome key="outcome" need={need} />,
						<Said key="said" need={need} />,
					])}
				/>
			)}
		</Fold>
	)
}

type OfNeed = { need: StateRecord['outcomes'][number] }

/** Before its follow-up has ended, a need has a status and no outcome. */
function Outcome({ need: { status, outcome, computed } }: OfNeed) {
	const t = useTranslations('stateRecord.outcomes')
	const codes = useTranslations('codes.needOutcomes')
	const statuses = useTranslations('status.need')
	if (!outcome) return statuses(status)
	return (
		<>
			{codes(outcome)}
			{computed && (
				<div>
					<small>{t('departed', { computed: codes(computed) })}</small>
				</div>
			)}
		</>
	)
}

function Said({ need: { useful, comment } }: OfNeed) {
	const t = useTranslations('stateRecord.outcomes')
	const codes = useTranslations('codes.usefulness')
	if (!useful) return t('notSaid')
	return (
		<>
			{codes(useful)}
			{comment && (
				<div>
					<UserText>{comment}</UserText>
				</div>
			)}
		</>
	)
}

type NeedName = Pick<OpenNeed, 'id' | 'requestId' | 'reference' | 'number' | 'title'>

/** A need by its reference and title, as a link to its page. */
function NeedLink({ need: { id, requestId, reference, number, title } }: { need: NeedName }) {
	return (
		<>
			<a href={`/requests/${requestId}/needs/${id}`}>
				<bdi>
					{reference} / {number}
				</bdi>
			</a>
			{title !== reference && (
				<div>
					<UserText>{title}</UserText>
				</div>
			)}
		</>
	)
}

/** The open needs of a State: whose turn it is, until when, and how long each side has had them. */
export function OpenNeedsPanel({ state: { iso3, open, reader } }: { state: StateRecord }) {
	const t = useTranslations('stateRecord.open')
	const href = reader === 'state' ? '/requests' : `/requests?state=${iso3}`
	return (
		<Panel title={t('title')} id="open-needs">
			{open.needs.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('need'), t('status'), t('with'), t('days')]}
					rows={open.needs.map((need) => [
						<NeedLink key="need" need={need} />,
						<StatusTag key="status" kind="need" status={need.status} />,
						<Turn key="turn" need={need} reader={reader} />,
						<Days key="days" need={need} reader={reader} />,
					])}
				/>
			)}
			{open.count > open.most && <p>{t('more', { count: open.most })}</p>}
			<p>
				<a href={href}>{t('requests')}</a>
			</p>
		</Panel>
	)
}

type OfOpenNeed = { need: OpenNeed; reader: StateRecord['reader'] }

function Turn({ need: { running }, reader }: OfOpenNeed) {
	const t = useTranslations('stateRecord.open')
	const parties = useTranslations('processingTime.parties')
	if (!running) return '–'
	const { party, since, dueOn, overdue } = running
	return (
		<>
			{parties(`${reader}.${party}`)}
			<div>
				<small>{t.rich('since', { day: () => <LocalDate value={since} /> })}</small>
			</div>
			{dueOn && (
				<div>
					<small>{t.rich(overdue ? 'overdue' : 'due', { day: () => <LocalDate value={dueOn} /> })}</small>
				</div>
			)}
		</>
	)
}

function Days({ need: { held }, reader }: OfOpenNeed) {
	const parties = useTranslations('processingTime.parties')
	const common = useTranslations('common')
	const format = useFormatter()
	return held.map(({ party, workingDays }) => (
		<div key={party}>
			{common('labelled', { label: parties(`${reader}.${party}`), value: format.number(workingDays) })}
		</div>
	))
}
