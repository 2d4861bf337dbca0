import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { StateRecord } from '#app/domain/states/get-state-record.server.ts'
import type { OpenNeed } from '#app/domain/states/open-needs.server.ts'

type NeedName = Pick<OpenNeed, 'id' | 'requestId' | 'reference' | 'number' | 'title'>

/** A need by its reference and title, as a link to its page. */
export function NeedLink({ need: { id, requestId, reference, number, title } }: { need: NeedName }) {
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

type OfNeed = { need: OpenNeed; reader: StateRecord['reader'] }

function Turn({ need: { running }, reader }: OfNeed) {
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

function Days({ need: { held }, reader }: OfNeed) {
	const parties = useTranslations('processingTime.parties')
	const common = useTranslations('common')
	const format = useFormatter()
	return held.map(({ party, workingDays }) => (
		<div key={party}>
			{common('labelled', { label: parties(`${reader}.${party}`), value: format.number(workingDays) })}
		</div>
	))
}
