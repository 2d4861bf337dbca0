import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import type { RankedProgramme } from '#app/domain/matching/get-matching.server.ts'
import type { Verdict } from '#workflows/matching/match-programme.ts'
import { ProgrammeMatch } from './programme-match.tsx'

type VerdictPanelProps = {
	verdict: Verdict
	programmes: readonly RankedProgramme[]
	/** Of the need. */
	revision: number
	/** Whether one of these may be proposed, and whether the reader may let the need wait for one. */
	mayPropose: boolean
	mayWait: boolean
}

/** The programmes with one result. */
export function VerdictPanel({ verdict, programmes, ...may }: VerdictPanelProps) {
	const t = useTranslations('matching')
	if (programmes.length === 0) return null
	return (
		<Panel title={t(`verdicts.${verdict}`)} id={verdict}>
			<p>{t(`verdictHints.${verdict}`)}</p>
			{programmes.map((programme) => (
				<ProgrammeMatch key={programme.id} programme={programme} {...may} />
			))}
		</Panel>
	)
}
