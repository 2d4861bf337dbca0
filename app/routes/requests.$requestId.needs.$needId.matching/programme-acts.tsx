import { useFormatter, useTranslations } from 'use-intl/react'
import { ForeseenNote } from '#app/components/event/steps-ahead.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { MatchingView, RankedProgramme } from '#app/domain/matching/get-matching.server.ts'
import type { Finding } from '#workflows/matching/finding.ts'
import type { FitPart } from '#workflows/matching/fit/fit-of.ts'
import { failedRules } from '#workflows/matching/nearness.ts'
import { type MatchingAddress, matchingAddress } from './filter-from.ts'
import styles from './matching.module.css'

const day = /^\d{4}-\d{2}-\d{2}$/

/** The result of a rule, in words; dates in the format of the reader's language. */
export function useFindingText() {
	const t = useTranslations('matching')
	const format = useFormatter()
	const shown = (value: string | number) =>
		typeof value === 'string' && day.test(value)
			? format.dateTime(new Date(value), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
			: value
	return ({ reason, values = {} }: Finding) => {
		const named = Object.entries(values).map(([name, value]) => [name, shown(value)])
		return t(reason as 'reasons.status.open', Object.fromEntries(named))
	}
}

/** The meaning of the points of one criterion of the fit score. */
export function useAnchor() {
	const t = useTranslations('matching.fit')
	return ({ criterion, points, missing }: FitPart) =>
		missing ? t('missing') : t(`anchors.${criterion}.points${points}` as 'anchors.theme.points0')
}

type Shared = Pick<MatchingView, 'need' | 'mayPropose' | 'mayWait' | 'foreseen'> & {
	address: MatchingAddress
}

/** The name of a programme in the matrix. */
export const ProgrammeName = ({ programme: { id, title } }: { programme: RankedProgramme }) => (
	<a href={`/programmes/${id}`}>
		<bdi>{title}</bdi>
	</a>
)

/** Below the name: why the programme fits or not, and what can be done with it, each to be opened. */
export function ProgrammeActs({ programme, ...shared }: Shared & { programme: RankedProgramme }) {
	const t = useTranslations('matching')
	const { code, verdict, couldWait, waitsHere } = programme
	return (
		<div className={styles.below}>
			<bdi className={styles.code}>{code}</bdi>
			<Why programme={programme} address={shared.address} />
			{shared.mayPropose && verdict !== 'doesNotFit' && (
				<StepForm type="proposeProgramme" programme={programme} {...shared} />
			)}
			{shared.mayWait && couldWait && <StepForm type="waitlist" programme={programme} {...shared} />}
			{waitsHere && <span>{t('waitsHere')}</span>}
		</div>
	)
}

type WhyProps = { programme: RankedProgramme; address: MatchingAddress }

/** The rules that are not met or not known, in sentences, and what no rule can evaluate. */
function Why({ programme, address }: WhyProps) {
	const t = useTranslations('matching')
	const text = useFindingText()
	const { findings, earmarks, prerequisites, waiting } = programme
	const open = findings.filter(({ result }) => result !== 'pass')
	return (
		<details className={styles.why}>
			<summary>
				<WhyShort programme={programme} />
			</summary>
			<div>
				{open.length > 0 && (
					<ul>
						{open.map((finding) => (
							<li key={finding.rule}>
								<strong>{t(`rules.${finding.rule}`)}</strong>{' '}
								<span suppressHydrationWarning>{text(finding)}</span>
							</li>
						))}
					</ul>
				)}
				{waiting > 0 && (
					<p>
						{t('columns.waiting')}: {t('waitingCount', { count: waiting })}
					</p>
				)}
				{earmarks.map(({ donor, earmark }) => (
					<p key={donor}>
						<strong>{t('columns.earmarks')}</strong> <UserText>{earmark}</UserText>
					</p>
				))}
				{prerequisites !== '' && (
					<p>
						<strong>{t('columns.prerequisites')}</strong> <UserText>{prerequisites}</UserText>
					</p>
				)}
				<a href={`${matchingAddress(address, { compare: [programme.id] })}#comparison`}>{t('why.all')}</a>
			</div>
		</details>
	)
}

function WhyShort({ programme: { findings } }: Pick<WhyProps, 'programme'>) {
	const t = useTranslations('matching.why')
	const failed = failedRules(findings)
	const unknown = findings.filter(({ result }) => result === 'unknown').length
	if (failed > 0) return t('failed', { count: failed })
	return unknown > 0 ? t('unknown', { count: unknown }) : t('fits')
}

type StepFormProps = Shared & {
	type: 'proposeProgramme' | 'waitlist'
	programme: RankedProgramme
	/** The same form stands in the table and in the comparison. */
	place?: 'compared'
}

/** Proposes the programme, or lets the need wait for it: what will happen is said before the button. */
export function StepForm({ type, programme: { id, code }, need, foreseen, place }: StepFormProps) {
	const t = useTranslations('matching')
	const isProposal = type === 'proposeProgramme'
	return (
		<details className={styles.why}>
			<summary>{t(isProposal ? 'propose' : 'wait')}</summary>
			<div id={place ? undefined : `${type}-${id}`}>
				<ActionForm>
					<input type="hidden" name="revision" value={need.revision} />
					<input type="hidden" name="programmeId" value={id} />
					{!isProposal && <p>{t('waitlistHint')}</p>}
					<ForeseenNote group="need" foreseen={foreseen[type]} />
					<Button name="type" value={type} tone={isProposal ? 'primary' : 'secondary'}>
						{t(isProposal ? 'proposeProgramme' : 'waitlist', { programme: code })}
					</Button>
				</ActionForm>
			</div>
		</details>
	)
}
