import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FindingsTable } from './findings-table.tsx'
import { FitDetails } from './fit-details.tsx'
import { ProgrammeFacts } from './programme-facts.tsx'
import styles from './programme-match.module.css'
import type { RankedProgramme } from './verdict-panel.tsx'

type ProgrammeMatchProps = {
	programme: RankedProgramme
	revision: number
	mayPropose: boolean
	mayWait: boolean
}

/** One programme beside the need: what to note, score and rules on demand, and the button that proposes it or lets the need wait. */
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
