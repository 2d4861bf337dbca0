import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/panel.tsx'
import type { MatchingView } from '#app/domain/get-matching.server.ts'
import type { Verdict } from '#workflows/matching/match-programme.ts'
import { ProgrammeMatch } from './programme-match.tsx'

export type RankedProgramme = MatchingView['programmes'][number]

type VerdictPanelProps = {
	verdict: Verdict
	programmes: readonly RankedProgramme[]
	/** Of the need, where one of these may be proposed. */
	revision: number | null
}

/** The programmes with one result. */
export function VerdictPanel({ verdict, programmes, revision }: VerdictPanelProps) {
	const t = useTranslations('matching')
	if (programmes.length === 0) return null
	return (
		<Panel title={t(`verdicts.${verdict}`)} id={verdict}>
			<p>{t(`verdictHints.${verdict}`)}</p>
			{programmes.map((programme) => (
				<ProgrammeMatch key={programme.id} programme={programme} revision={revision} />
			))}
		</Panel>
	)
}
