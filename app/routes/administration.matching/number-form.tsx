import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { NumberField } from '#app/components/form/text-field.tsx'
import { SettingButtons } from '#app/components/record/setting-parts.tsx'
import type { MatchingSettingsView } from '#app/domain/matching/matching-settings.server.ts'
import styles from './matching-settings.module.css'
import { nameIn, useSettingWords, type Wrong } from './setting-words.ts'

type NumberFormProps = { row: MatchingSettingsView['numbers'][number]; wrong: Wrong }

/** One limit or share: its description, its default, and its value from now on. */
export function NumberForm({ row: { key, now, shipped, changed }, wrong }: NumberFormProps) {
	const t = useTranslations('settings.matching')
	const words = useSettingWords()
	const title = words.name(key)
	return (
		<div className={styles.number} id={nameIn(key)}>
			<ActionForm errors={wrong?.errors} values={wrong?.typed ?? { value: now }} labelOf={() => title}>
				<input type="hidden" name="key" value={key} />
				<div className={styles.line}>
					<NumberField
						name="value"
						label={title}
						hint={t('shipped', { value: words.number(key, shipped) })}
						required
					/>
					<div className={styles.buttons}>
						<SettingButtons title={title} changed={changed} />
					</div>
				</div>
			</ActionForm>
		</div>
	)
}
