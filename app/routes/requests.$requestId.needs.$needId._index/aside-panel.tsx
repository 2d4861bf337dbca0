import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Waiting } from '#app/domain/matching/capacity-for.server.ts'
import type { Aside } from '#app/domain/needs/need-aside.server.ts'

type Of<As extends Aside['as']> = Extract<Aside, { as: As }>
type Fact = { label: string; value: ReactNode }

/** Why the need is interrupted, since when, and what ends that. */
export function AsidePanel({ aside }: { aside: Aside | null }) {
	switch (aside?.as) {
		case 'waitlisted':
			return <WaitingPanel waiting={aside} />
		case 'onHold':
			return <HoldPanel hold={aside} />
		case 'referred':
			return <ReferralPanel referral={aside} />
		case 'declineProposed':
			return <ProposedDeclinePanel proposal={aside} />
		case 'declined':
			return <DeclinePanel decline={aside} />
		case 'reconsidering':
			return <ReconsiderationPanel reconsideration={aside} />
		case 'startReview':
			return <LateStartNotice since={aside.since} />
		default:
			return null
	}
}

const on = (label: string, value: Date | null): Fact[] =>
	value ? [{ label, value: <LocalDate value={value} /> }] : []
const written = (label: string, value: string | null): Fact[] =>
	value ? [{ label, value: <UserText block>{value}</UserText> }] : []

function useGrounds() {
	const t = useTranslations('needs.decision')
	return ({ reasonCode, reason }: { reasonCode: string | null; reason: string | null }): Fact[] => [
		...(reasonCode
			? [{ label: t('ground'), value: <Codes list="decisionReasons" codes={[reasonCode]} /> }]
			: []),
		...written(t('reason'), reason),
	]
}

function HoldPanel({ hold }: { hold: Of<'onHold'> }) {
	const t = useTranslations('needs.hold')
	const grounds = useGrounds()
	return (
		<Panel title={t('title')} id="hold">
			<FactList
				items={[
					...on(t('since'), hold.since),
					...grounds(hold),
					...on(t('askedOn'), hold.askedOn),
					...on(t('answeredOn'), hold.answeredOn),
					...on(t('reviewOn'), hold.reviewOn),
				]}
			/>
		</Panel>
	)
}

function ReferralPanel({ referral }: { referral: Of<'referred'> }) {
	const t = useTranslations('needs.referral')
	const partner = useTranslations('access.partner')
	const decision = useTranslations('needs.decision')
	return (
		<Panel title={t('title')} id="referral">
			<FactList
				items={[
					...written(t('partner'), referral.partner ?? t('notNamed')),
					{ label: t('notified'), value: <Notified referral={referral} /> },
					...on(t('since'), referral.since),
					...written(decision('reason'), referral.reason),
					...on(t('reportOn'), referral.reportOn),
				]}
			/>
			{referral.sheet && (
				<ul>
					{(['pdf', 'docx'] as const).map((format) => (
						<li key={format}>
							<a href={`${referral.sheet}.${format}`}>{partner('link', { format: format.toUpperCase() })}</a>
						</li>
					))}
				</ul>
			)}
		</Panel>
	)
}

/** Whether the partner was written to. A referral without an address is of a time when partners had none here. */
function Notified({ referral: { partner, isWrittenTo, notifications } }: { referral: Of<'referred'> }) {
	const t = useTranslations('needs.referral')
	if (!isWrittenTo) return t(partner ? 'noAddress' : 'notYet')
	return <a href={notifications}>{t('byEmail')}</a>
}

function ProposedDeclinePanel({ proposal }: { proposal: Of<'declineProposed'> }) {
	const t = useTranslations('needs.decline')
	const decision = useTranslations('needs.decision')
	const grounds = useGrounds()
	return (
		<Panel title={t('proposal')} id="decline">
			<Notice title={t('secondOfficer')} />
			<FactList
				items={[
					...grounds(proposal),
					...written(t('by'), proposal.by),
					...on(decision('proposedOn'), proposal.since),
				]}
			/>
		</Panel>
	)
}

function DeclinePanel({ decline }: { decline: Of<'declined'> }) {
	const t = useTranslations('needs.decline')
	const grounds = useGrounds()
	const { since, upheld, until } = decline
	return (
		<Panel title={t('title')} id="decline">
			<FactList
				items={[
					...grounds(decline),
					...on(t('on'), upheld ? null : since),
					...on(t('upheldOn'), upheld?.on ?? null),
					...written(t('upheldReason'), upheld?.reason ?? null),
					...on(t('until'), until),
				]}
			/>
			<p>{t(until ? 'byAnother' : 'over')}</p>
		</Panel>
	)
}

function ReconsiderationPanel({ reconsideration }: { reconsideration: Of<'reconsidering'> }) {
	const t = useTranslations('needs.reconsidering')
	const { since, by, asked, declined } = reconsideration
	return (
		<Panel title={t('title')} id="reconsideration">
			<p>{t('body')}</p>
			<FactList
				items={[
					...written(t('by'), by),
					...on(t('on'), since),
					...written(t('asked'), asked),
					...written(t('declined'), declined.reason),
				]}
			/>
		</Panel>
	)
}

function LateStartNotice({ since }: { since: Date | null }) {
	const t = useTranslations('needs.startReview')
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('body')}</p>
			<FactList items={on(t('since'), since)} />
		</Notice>
	)
}

/** The programme that the need waits for and its position; a State sees the band only. */
function WaitingPanel({ waiting: { since, band, list } }: { waiting: Waiting }) {
	const t = useTranslations('needs.waiting')
	const offer = useTranslations('needs.offer')
	const { programme, place, length } = list ?? {}
	return (
		<Panel title={t('title')} id="waiting">
			<p>{t('body')}</p>
			<FactList
				items={[
					...(programme
						? [
								{
									label: offer('programme'),
									value: (
										<a href={`/programmes/${programme.id}`}>
											<bdi>{programme.title}</bdi>
										</a>
									),
								},
							]
						: []),
					{ label: t('since'), value: <LocalDate value={since} /> },
					{
						label: t('standing'),
						value: place && length ? t('place', { place, length }) : t(`bands.${band}`),
					},
				]}
			/>
			{list && <p>{t('officeOnly')}</p>}
		</Panel>
	)
}
