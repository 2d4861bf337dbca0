import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { type Fact, FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { RankedProgramme } from '#app/domain/matching/get-matching.server.ts'
import type { Finding } from '#workflows/matching/finding.ts'
import { FindingsTable, useFindingText } from './findings-table.tsx'
import { FitDetails } from './fit-details.tsx'
import styles from './programme-match.module.css'

type ProgrammeMatchProps = {
	programme: RankedProgramme
	revision: number
	mayPropose: boolean
	mayWait: boolean
}

/**
 * One programme compared with the need: points to note, score and rules on demand, and the button that proposes it or
 * lets the need wait.
 */
export function ProgrammeMatch({ programme, revision, ...may }: ProgrammeMatchProps) {
	const t = useTranslations('matching')
	return (
		<article className={styles.match}>
			<h3>
				<a href={`/programmes/${programme.id}`}>
					<bdi>{programme.title}</bdi>
				</a>{' '}
				<span className={styles.code}>{programme.code}</span>
			</h3>
			<ProgrammeFacts programme={programme} />
			<FitDetails programme={programme} />
			<details>
				<summary>{t('explain')}</summary>
				<FindingsTable programme={programme.title} findings={programme.findings} />
			</details>
			{programme.waitsHere && <p>{t('waitsHere')}</p>}
			{may.mayPropose && <ProposeForm programme={programme} revision={revision} />}
			{may.mayWait && programme.couldWait && <WaitForm programme={programme} revision={revision} />}
		</article>
	)
}

type FormProps = Pick<ProgrammeMatchProps, 'programme' | 'revision'>

function ProposeForm({ programme, revision }: FormProps) {
	const t = useTranslations('matching')
	return (
		<ActionForm>
			<input type="hidden" name="revision" value={revision} />
			<input type="hidden" name="programmeId" value={programme.id} />
			<Button name="type" value="proposeProgramme">
				{t('proposeProgramme', { programme: programme.code })}
			</Button>
		</ActionForm>
	)
}

function WaitForm({ programme, revision }: FormProps) {
	const t = useTranslations('matching')
	return (
		<ActionForm>
			<input type="hidden" name="revision" value={revision} />
			<input type="hidden" name="programmeId" value={programme.id} />
			<p>{t('waitlistHint')}</p>
			<Button name="type" value="waitlist" tone="secondary">
				{t('waitlist', { programme: programme.code })}
			</Button>
		</ActionForm>
	)
}

/** Facts about a programme before it is proposed, with the rules that it does not meet or that are open. */
function ProgrammeFacts({ programme }: { programme: RankedProgramme }) {
	const t = useTranslations('matching')
	const { room, findings, waiting, fundingFrom, fundingTo } = programme
	const funding = (
		<>
			<LocalDate value={fundingFrom} /> – <LocalDate value={fundingTo} />
		</>
	)
	const which = (result: Finding['result']) => findings.filter((finding) => finding.result === result)
	const facts: (Fact | false)[] = [
		{ label: t('columns.free'), value: t('freeOf', room) },
		waiting > 0 && { label: t('columns.waiting'), value: t('waitingCount', { count: waiting }) },
		{ label: t('columns.funding'), value: funding },
		...useDonorFacts(programme),
		...notes(t('columns.whyNot'), which('fail')),
		...notes(t('columns.openPoints'), which('unknown')),
	]
	return <FactList items={facts.filter((fact) => fact !== false)} />
}

/** Conditions of donors and the programme in their own words, which no rule can evaluate. */
function useDonorFacts({ earmarks, prerequisites }: RankedProgramme): (Fact | false)[] {
	const t = useTranslations('matching.columns')
	const wishes = (
		<ul className={styles.notes}>
			{earmarks.map(({ donor, earmark }) => (
				<li key={donor}>
					<UserText>{earmark}</UserText>
				</li>
			))}
		</ul>
	)
	return [
		earmarks.length > 0 && { label: t('earmarks'), value: wishes },
		prerequisites !== '' && {
			label: t('prerequisites'),
			value: <UserText block>{prerequisites}</UserText>,
		},
	]
}

const notes = (label: string, findings: readonly Finding[]): Fact[] =>
	findings.length > 0 ? [{ label, value: <Notes findings={findings} /> }] : []

function Notes({ findings }: { findings: readonly Finding[] }) {
	const text = useFindingText()
	return (
		<ul className={styles.notes}>
			{findings.map((finding) => (
				<li key={finding.rule}>{text(finding)}</li>
			))}
		</ul>
	)
}
