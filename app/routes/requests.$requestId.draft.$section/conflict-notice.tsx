import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/fact-list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { UserText } from '#app/components/user-text.tsx'
import type { Difference } from './differences.ts'

type ConflictNoticeProps = {
	differences: Difference[]
	/** Fields with a code list: `classification` to `classifications`. */
	codeLists: Record<string, string>
	labelOf: (name: string) => string | undefined
}

/** Somebody else saved first: what is stored now, beside what was typed in the form below. */
export function ConflictNotice({ differences, codeLists, labelOf }: ConflictNoticeProps) {
	const t = useTranslations('draft.conflict')
	const common = useTranslations('common')
	const codes = useTranslations('codes')

	const shown = (name: string, text: string) => {
		const key = `${codeLists[name]}.${text}` as Parameters<typeof codes>[0]
		if (codes.has(key)) return codes(key)
		return text === 'on' ? common('yes') : text
	}
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('body')}</p>
			{differences.length === 0 ? (
				<p>{t('same')}</p>
			) : (
				<>
					<p>{t('stored')}</p>
					<FactList
						items={differences.map(({ name, stored }) => ({
							label: labelOf(name) ?? name,
							value: (
								<UserText block>{stored.map((text) => shown(name, text)).join('\n') || t('empty')}</UserText>
							),
						}))}
					/>
				</>
			)}
		</Notice>
	)
}
