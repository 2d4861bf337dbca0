import { useFormatter, useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { useTurnFacts } from '#app/components/record/clock-summary.tsx'
import { LinesSummary, Quantity } from '#app/components/record/lines-summary.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NeedClock } from '#app/domain/clocks/clocks-in-view.server.ts'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import { areAlike, leastOf } from '#workflows/equipment/need-lines.ts'

/** The kind of a need and its status. */
export function NeedOverview({ need }: { need: NeedView }) {
	const t = useTranslations('needs.overview')
	const common = useTranslations('common')
	const format = useFormatter()
	const number = (value: number | null) => (value === null ? common('notStated') : format.number(value))
	return (
		<Panel title={t('title')}>
			<FactList
				items={[
					...(need.taType
						? [{ label: t('taType'), value: <Codes list="taTypes" codes={[need.taType]} /> }]
						: []),
					{ label: t('themes'), value: <Codes list="themes" codes={need.themes} /> },
					...(need.lines.length > 0
						? [{ label: t('lines'), value: <LinesSummary lines={need.lines} /> }]
						: [{ label: t('quantity'), value: number(need.quantity) }]),
					...(areAlike(need.lines)
						? [{ label: t('minimumQuantity'), value: number(need.minimumQuantity) }]
						: [{ label: t('minimumQuantity'), value: <LinesSummary lines={leastOf(need.lines)} /> }]),
					...(need.urgency ? [{ label: t('urgency'), value: <Urgency urgency={need.urgency} /> }] : []),
					{
						label: t('request'),
						value: (
							<a href={`/requests/${need.request.id}`}>
								<UserText>{need.request.reference ?? need.request.title}</UserText>
							</a>
						),
					},
					...(need.dueDiligence
						? [
								{
									label: t('dueDiligence'),
									value: (
										<a href={`/requests/${need.request.id}/due-diligence`}>
											<StatusTag kind="dueDiligence" status={need.dueDiligence} />
										</a>
									),
								},
							]
						: []),
				]}
			/>
		</Panel>
	)
}

/** The urgency of a need. Where UNODC set it, the State reads why, beside its own answer. */
function Urgency({ urgency: { code, stated, reason } }: { urgency: NonNullable<NeedView['urgency']> }) {
	const t = useTranslations('needs.overview')
	return (
		<>
			<Codes list="urgencies" codes={[code]} />
			{reason && (
				<p>
					{t('urgencySet')} <UserText>{reason}</UserText>
				</p>
			)}
			{stated && (
				<p>
					{t('urgencyStated')} <Codes list="urgencies" codes={[stated]} />
				</p>
			)}
		</>
	)
}

/** Where a need stands, who has it until when, and what it asks for: the facts in the head of its page. */
export function useNeedFacts(need: NeedView, clock: NeedClock): KeyFact[] {
	const t = useTranslations('needs.overview')
	const turn = useTurnFacts(clock)
	const format = useFormatter()
	const quantity = need.quantity === null ? null : format.number(need.quantity)
	return [
		{ label: t('status'), value: <StatusTag kind="need" status={need.status} /> },
		...turn,
		{ label: t('state'), value: <a href={`/states/${need.stateIso3}`}>{need.state}</a> },
		{ label: t('kind'), value: <Codes list="kinds" codes={[need.kind]} /> },
		...(need.lines.length > 0
			? [{ label: t('lines'), value: <LinesSummary lines={need.lines} /> }]
			: quantity === null
				? []
				: [{ label: t('quantity'), value: quantity }]),
	]
}

/** The parts a need was divided into, each with a link. */
export function PartsPanel({ need: { id, request, parts } }: { need: NeedView }) {
	const t = useTranslations('needs.parts')
	if (parts.length === 0) return null
	return (
		<Panel title={t('title')} id="parts">
			<p>{t('lead')}</p>
			<Table
				caption={t('title')}
				captionHidden
				head={[t('part'), t('quantity'), t('status')]}
				numeric={[1]}
				rows={parts.map((part) => [
					part.id === id ? (
						<span key="part">
							{part.number} ({t('shown')})
						</span>
					) : (
						<a key="part" href={`/requests/${request.id}/needs/${part.id}`}>
							{part.number}
						</a>
					),
					<Quantity key="quantity" quantity={part.quantity} lines={part.lines} />,
					<StatusTag key="status" kind="need" status={part.status} />,
				])}
			/>
		</Panel>
	)
}
