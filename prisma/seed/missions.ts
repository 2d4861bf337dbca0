import type { Language } from '#workflows/languages.ts'

/** One person of the permanent mission of each State with sample authorities: State, key, name, title, language. */
export const missions: [iso3: string, key: string, name: string, title: string, language: Language][] = [
	['GHA', 'ghana', 'Efua Darko (sample)', 'First Secretary', 'en'],
	['MLI', 'mali', 'Fatoumata Diarra (exemple)', 'Première Secrétaire', 'fr'],
	['NER', 'niger', 'Abdou Maïga (exemple)', 'Deuxième Secrétaire', 'fr'],
	['MAR', 'morocco', 'Leïla Tazi (exemple)', 'Conseillère', 'fr'],
	['EGY', 'egypt', 'يوسف عبد الرحمن (عينة)', 'سكرتير أول', 'ar'],
	['IRQ', 'iraq', 'سارة الدليمي (عينة)', 'سكرتيرة ثانية', 'ar'],
	['YEM', 'yemen', 'فؤاد الشامي (عينة)', 'مستشار', 'ar'],
	['KAZ', 'kazakhstan', 'Динара Ахметова (пример)', 'Первый секретарь', 'ru'],
	['KGZ', 'kyrgyzstan', 'Азамат Садыков (пример)', 'Второй секретарь', 'ru'],
	['HND', 'honduras', 'Elena Mejía (muestra)', 'Primera Secretaria', 'es'],
	['PAN', 'panama', 'Tomás Arosemena (muestra)', 'Consejero', 'es'],
	['CHN', 'china', '陈立（示例）', '二等秘书', 'zh'],
	['BGD', 'bangladesh', 'Nusrat Karim (sample)', 'Counsellor', 'en'],
	['PAK', 'pakistan', 'Omar Siddiqui (sample)', 'Second Secretary', 'en'],
	['NAM', 'namibia', 'Ndapewa Shikongo (sample)', 'First Secretary', 'en'],
]
