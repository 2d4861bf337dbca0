import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { PracticeView } from '#app/domain/practices/get-practice.server.ts'
import { practiceTexts } from '#app/forms/practice.ts'

/** What a practice says, in the language in which it was written: each part under its own heading. */
export function PracticeText({ practice }: { practice: PracticeView }) {
	const t = useTranslations('practices.fields')
	const said = practiceTexts.filter((name) => practice[name] !== '')
	return said.map((name) => (
		<Panel key={name} title={t(name)} id={name}>
			<p lang={practice.language}>
				<UserText block>{practice[name]}</UserText>
			</p>
		</Panel>
	))
}
