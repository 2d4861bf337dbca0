import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { useTurnFacts } from '#app/components/record/clock-summary.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Clocks } from '#app/domain/clocks/clocks-in-view.server.ts'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import type { ReceiptInView } from '#app/domain/submissions/receipt.server.ts'
import type { StatusLine } from '#workflows/status-line.ts'
import styles from './request-page.module.css'

/** The people concerned, and the documents by which the request was endorsed and examined. */
export function PeoplePart({ request }: { request: RequestView }) {
	const t = useTranslations('request')
	const { dueDiligence, mayOpenCase } = request
	const items: { label: string; value: ReactNode }[] = [
		...request.people.map((person) => ({
			label: t(`overview.${person.post}`),
			value: <Person {...person} />,
		})),
		{
			label: t('overview.note'),
			value: request.note && <NoteNamed note={request.note} requestId={request.id} />,
		},
		{
			label: t('overview.dueDiligence'),
			value: dueDiligence && (
				<DueDiligenceStatus dueDiligence={dueDiligence} requestId={request.id} mayOpenCase={mayOpenCase} />
			),
		},
	].filter(({ value }) => value)
	if (items.length === 0) return null
	return (
		<Fold title={t('about')}>
			<FactList items={items} isCompact />
		</Fold>
	)
}

type NoteProps = { note: NonNullable<RequestView['note']>; requestId: string }

/** The note verbale or signed letter by which the request was endorsed, with the way to its file. */
export function NoteNamed({ note: { number, date }, requestId }: NoteProps) {
	const t = useTranslations('request.overview')
	return (
		<>
			{t.rich('noteOf', { number: () => <bdi>{number}</bdi>, date: () => <LocalDate value={date} /> })}
			<div>
				<a href={`/requests/${requestId}/filing#attachments`}>{t('noteFile')}</a>
			</div>
		</>
	)
}

type PersonProps = Pick<RequestView['people'][number], 'name' | 'former'>

function Person({ name, former }: PersonProps) {
	const t = useTranslations('request.overview')
	const format = useFormatter()
	const now = <UserText>{name}</UserText>
	if (former.length === 0) return now
	return t.rich('draftedBefore', {
		names: () => <UserText>{format.list(former)}</UserText>,
		name: () => now,
	})
}

type DueDiligenceProps = Pick<RequestView, 'mayOpenCase'> & { dueDiligence: string; requestId: string }

function DueDiligenceStatus({ dueDiligence, requestId, mayOpenCase }: DueDiligenceProps) {
	const t = useTranslations('dueDiligence')
	return (
		<>
			<StatusTag {...statusOf('dueDiligence', dueDiligence)} />
			{mayOpenCase && (
				<div>
					<a href={`/requests/${requestId}/due-diligence`}>{t('open')}</a>
				</div>
			)}
		</>
	)
}

/** "3 needs: 1 delivered, 1 in customs, 1 waits for you". */
export function StatusSentence({ line: { total, groups } }: { line: StatusLine }) {
	const t = useTranslations('status')
	if (total === 0) return <p>{t('line.none')}</p>
	const parts = groups.map(({ label, count }) => t(`line.${label}`, { count }))
	return <p>{t('line.summary', { total, groups: parts.join(t('line.separator')) })}</p>
}

/** The submission receipt: its content, its files, and where it can be verified. */
export function ReceiptPanel({ requestId, receipt }: { requestId: string; receipt: ReceiptInView | null }) {
	const t = useTranslations('receipt.panel')
	if (!receipt) return null
	const { filedAt, sha256, keyId } = receipt
	return (
		<Fold title={t('title')} id="receipt">
			<details>
				<summary>
					{t('filedAt')} <LocalDate value={filedAt} withTime />
				</summary>
				<p>{t('lead')}</p>
				<FactList
					items={[
						{ label: t('sha256'), value: <Hash>{sha256}</Hash> },
						{ label: t('keyId'), value: <Hash>{keyId}</Hash> },
					]}
				/>
			</details>
			<ul className={styles.links}>
				<li>
					<a href={`/requests/${requestId}/receipt.pdf`}>{t('pdf')}</a>
				</li>
				<li>
					<a href={`/requests/${requestId}/receipt.json`}>{t('json')}</a>
				</li>
				<li>
					<a href={`/requests/${requestId}/filing.json`}>{t('filing')}</a>
				</li>
				<li>
					<a href="/verify">{t('check')}</a>
				</li>
			</ul>
		</Fold>
	)
}

/** Left to right in every language; breaks anywhere, since it is longer than a phone is wide. */
function Hash({ children }: { children: string }) {
	return (
		<bdi dir="ltr" className={styles.code}>
			{children}
		</bdi>
	)
}

/** Where a request stands, who has it until when, and whose it is: the facts in the head of its page. */
export function useRequestFacts(request: RequestView, { whole, reader }: Clocks): KeyFact[] {
	const t = useTranslations('request.overview')
	const status = useTranslations('status')
	const turn = useTurnFacts({ reader, clock: whole })
	const codes = useTranslations('codes.classificationNames')
	const { derived, classification, submittedAt } = request
	return [
		{
			label: t('status'),
			value: <StatusTag kind="request" status={request.status} />,
			detail: derived && status(`derived.${derived}`),
		},
		...turn,
		{
			label: t('state'),
			value: <a href={`/states/${request.stateIso3}`}>{request.state}</a>,
			detail: request.authority && <UserText>{request.authority}</UserText>,
		},
		...(classification ? [{ label: t('classification'), value: codes(classification) }] : []),
		...(submittedAt ? [{ label: t('submittedOn'), value: <LocalDate value={submittedAt} /> }] : []),
	]
}
