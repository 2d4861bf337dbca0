import { useTranslations } from 'use-intl/react'
import { type Fact, FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Finding } from '#workflows/matching/finding.ts'
import { useFindingText } from './finding-text.ts'
import styles from './programme-match.module.css'
import type { RankedProgramme } from './verdict-panel.tsx'

/** What to know of a programme before it is proposed, with the rules that it does not meet or that are open. */
export function ProgrammeFacts({ programme }: { programme: RankedProgramme }) {
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

/** What donors and the programme ask for in their own words, which no rule can judge. */
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
