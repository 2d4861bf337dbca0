import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { RequestView } from '#app/domain/requests/get-request.server.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import type { Classification } from '#workflows/sharing.ts'
import type { StatusLabel, StatusLine } from '#workflows/status-line.ts'

/** The status of the request, its officer and the people concerned. */
export function RequestOverview({ request }: { request: RequestView }) {
	const t = useTranslations('request.overview')
	const status = useTranslations('status')
	const { reference, derived, classification, dueDiligence, mayOpenCase, submittedAt } = request
	const items: { label: string; value: ReactNode }[] = [
		{ label: t('status'), value: <StatusTag kind="request" status={request.status} /> },
		{ label: t('derived'), value: derived && status(`derived.${derived}`) },
		{ label: t('reference'), value: reference ? <Reference>{reference}</Reference> : t('noReference') },
		{ label: t('state'), value: request.state },
		{ label: t('authority'), value: <UserText>{request.authority}</UserText> },
		{
			label: t('classification'),
			value: classification && <Classified classification={classification} requestId={request.id} />,
		},
		...request.people.map((person) => ({ label: t(person.post), value: <Person {...person} /> })),
		{ label: t('note'), value: request.note && <NoteNamed note={request.note} requestId={request.id} /> },
		{ label: t('submittedOn'), value: submittedAt && <LocalDate value={submittedAt} /> },
		{
			label: t('dueDiligence'),
			value: dueDiligence && (
				<DueDiligenceStatus dueDiligence={dueDiligence} requestId={request.id} mayOpenCase={mayOpenCase} />
			),
		},
	]
	return (
		<Panel title={t('title')}>
			<FactList items={items.filter(({ value }) => value)} />
		</Panel>
	)
}

function Classified({ classification, requestId }: { classification: Classification; requestId: string }) {
	const t = useTranslations('access')
	const codes = useTranslations('codes')
	return (
		<>
			{codes(`classifications.${classification}`)}
			<div>
				<a href={`/requests/${requestId}/access`}>{t('link')}</a>
			</div>
		</>
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

type PersonProps = Pick<RequestView['people'][number], 'name' | 'title' | 'former'>

function Person({ name, title, former }: PersonProps) {
	const t = useTranslations('request.overview')
	const format = useFormatter()
	const now = <UserText>{name}</UserText>
	return (
		<>
			{former.length > 0
				? t.rich('draftedBefore', {
						names: () => <UserText>{format.list(former)}</UserText>,
						name: () => now,
					})
				: now}
			{title && (
				<div>
					<UserText>{title}</UserText>
				</div>
			)}
		</>
	)
}

type DueDiligenceProps = Pick<RequestView, 'mayOpenCase'> & { dueDiligence: string; requestId: string }

function DueDiligenceStatus({ dueDiligence, requestId, mayOpenCase }: DueDiligenceProps) {
	const t = useTranslations('dueDiligence')
	return (
		<>
			<StatusTag kind="dueDiligence" status={dueDiligence as DueDiligence} />
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
	const part = (label: StatusLabel, count: number) => t(keyOf(label) as Parameters<typeof t>[0], { count })
	const parts = groups.map(({ label, count }) => part(label, count))
	return <p>{t('line.summary', { total, groups: parts.join(t('line.separator')) })}</p>
}

function keyOf(label: StatusLabel) {
	if (label === 'waitsForYou') return 'line.waitsForYou'
	const [chart, status] = label.split('.')
	return `${chart === 'need' ? 'lineNeed' : 'lineDelivery'}.${status}`
}
