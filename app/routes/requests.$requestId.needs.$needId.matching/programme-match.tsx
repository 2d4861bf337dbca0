import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/action-form.tsx'
import { Button } from '#app/components/button.tsx'
import { FactList } from '#app/components/fact-list.tsx'
import { LocalDate } from '#app/components/local-date.tsx'
import { useFindingText } from './finding-text.ts'
import { FindingsTable } from './findings-table.tsx'
import styles from './programme-match.module.css'
import type { RankedProgramme } from './verdict-panel.tsx'

type ProgrammeMatchProps = {
	programme: RankedProgramme
	revision: number
	mayPropose: boolean
	mayWait: boolean
}

/** One programme beside the need: what to note, every rule on demand, and the button that proposes it or lets the need wait. */
export function ProgrammeMatch({ programme, revision, ...may }: ProgrammeMatchProps) {
	const t = useTranslations('matching')
	const { room, findings, waiting } = programme
	const reasons = findings.filter(({ result }) => result === 'fail')
	const unknown = findings.filter(({ result }) => result === 'unknown')
	return (
		<article className={styles.match}>
			<h3>
				<a href={`/programmes/${programme.id}`}>
					<bdi>{programme.title}</bdi>
				</a>{' '}
				<span className={styles.code}>{programme.code}</span>
			</h3>
			<FactList
				items={[
					{ label: t('columns.free'), value: t('freeOf', room) },
					...(waiting > 0
						? [{ label: t('columns.waiting'), value: t('waitingCount', { count: waiting }) }]
						: []),
					{
						label: t('columns.funding'),
						value: (
							<>
								<LocalDate value={programme.fundingFrom} /> – <LocalDate value={programme.fundingTo} />
							</>
						),
					},
					...(reasons.length > 0
						? [{ label: t('columns.whyNot'), value: <Notes findings={reasons} /> }]
						: []),
					...(unknown.length > 0
						? [{ label: t('columns.openPoints'), value: <Notes findings={unknown} /> }]
						: []),
				]}
			/>
			<details>
				<summary>{t('explain')}</summary>
				<FindingsTable programme={programme.title} findings={findings} />
			</details>
			{programme.waitsHere && <p>{t('waitsHere')}</p>}
			{may.mayPropose && <ProposeForm programme={programme} revision={revision} />}
			{may.mayWait && programme.couldWait && <WaitForm programme={programme} revision={revision} />}
		</article>
	)
}

function Notes({ findings }: Pick<RankedProgramme, 'findings'>) {
	const text = useFindingText()
	return (
		<ul className={styles.notes}>
			{findings.map((finding) => (
				<li key={finding.rule}>{text(finding)}</li>
			))}
		</ul>
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
