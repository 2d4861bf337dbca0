import { describe, expect, test } from 'vitest'
import { screenLine } from '#workflows/request/screening.ts'
import { excludedEquipment } from '#workflows/vocabulary.ts'

// biome-ignore format: long lists of phrases read better as paragraphs
const excluded: Record<(typeof excludedEquipment)[number], string[]> = {
	FIREARMS: [
		'Guns', '9 mm pistols', 'Hunting rifle', 'Ammunition, 5.56', 'shot-guns', 'Armes à feu', 'Munitions', 'Fusils',
		'Armas de fuego', 'Munición', 'Огнестрельное оружие', 'Боеприпасы', 'пистолеты', 'أسلحة نارية', 'والأسلحة', 'ذخيرة',
		'手枪', '枪支和弹药', 'Ｒｉｆｌｅｓ', 'ri\u00adfles', 'Hand guns',
	],
	RESTRAINT: [
		'Batons', 'Handcuffs', 'hand cuffs', 'Pepper spray', 'Tear gas', 'Riot shields', 'TASERS', 'Menottes', 'Matraques',
		'Gaz lacrymogène', 'Esposas', 'Gas pimienta', 'Наручники', 'Резиновые дубинки', 'أصفاد', 'الغاز المسيل للدموع',
		'هراوات', '手铐', '警棍和盾牌', 'Pistolet à impulsions',
	],
	INTERCEPTION: [
		'IMSI catcher', 'imsi-catchers', 'Spyware licence', 'Interception of communications', 'Lawful interception system',
		'Logiciel espion', 'Écoutes téléphoniques', 'Programa espía', 'Interceptación de comunicaciones',
		'Аппаратура для прослушивания', 'Перехват сообщений', 'أجهزة التنصت', 'برامج تجسس', '监听设备', '间谍软件',
	],
	ARMED_CRAFT: [
		'gun boats', 'Gunboat', 'light aircraft', 'Manned aircraft', 'Helicopters', 'Armed patrol boat', 'Drones and helicopters',
		'Armed drone', 'Hélicoptère léger', 'Avions de surveillance', 'Navires armés', 'Lanchas cañoneras', 'Avioneta',
		'Buque de guerra', 'Самолёт', 'Вертолеты', 'Вооружённые катера', 'طائرات خفيفة', 'زوارق مسلحة', 'طائرة مروحية',
		'轻型飞机', '直升机', '武装巡逻艇',
	],
	CROWD_FACES: [
		'Crowd facial recognition', 'Live facial recognition cameras', 'Facial recognition in public spaces',
		'Reconnaissance faciale en temps réel', 'Reconocimiento facial de multitudes', 'Распознавание лиц в толпе',
		'التعرّف على الوجوه في الحشود', '人群人脸识别系统',
	],
	DETENTION: [
		'Detention cells', 'Holding cell doors', 'New detention centre', 'Cellules de garde à vue', 'Centre de rétention',
		'Celdas', 'Calabozos', 'Изолятор временного содержания', 'زنازين', 'مراكز احتجاز', '拘留室', '监狱',
	],
	EMBARGOED: ['Embargoed goods', 'Matériel sous embargo', 'Bienes embargados', 'Товары под эмбарго', '禁运物品'],
}

describe.each(excludedEquipment)('%s', (code) => {
	test.each(excluded[code])('is found in: %s', (text) => {
		expect(screenLine(text)).toBe(code)
	})
})

// biome-ignore format: the same
test.each([
	'', 'Hand-held parcel scanners', 'Handrails for the jetty', 'Handheld radios', 'Drones', 'Unarmed boats', 'Un-armed boat',
	'Unmanned aircraft with camera', 'Remotely piloted aircraft', 'Rescue boats', 'Interceptor boat for search and rescue',
	'Bullet-proof vests', 'Heat gun', 'Barcode guns', 'Radar speed gun', 'Weapons detector', 'X-ray scanner for firearms and explosives',
	'Toner cartridges', 'Solar cells', 'Fuel cells', 'Cell phones', 'Cell batteries', 'Child restraint seats', 'Cameras', 'Begun works',
	'Facial recognition at e-gates, one to one', 'Farms and alarms', 'Alarm system', 'Swarm', 'Airport document readers', 'Prisoner',
	'Pistolet à colle', 'Gilets pare-balles', 'Drones de surveillance', 'Aéronefs sans pilote', 'Détecteurs d’explosifs',
	'Véhicules pour l’armée', 'Bateaux non armés', 'Billets d’avion', 'Lecteurs de documents', 'Cellulaires',
	'Aeronaves no tripuladas', 'Teléfonos celulares', 'Detectores de metales y de armas', 'Embarcaciones de salvamento', 'Pistola de calor',
	'Камеры видеонаблюдения', 'Беспилотные летательные аппараты', 'Невооружённые катера', 'Картриджи', 'Детектор оружия', 'Автоматизация',
	'طائرات بدون طيار', 'الطائرات المسيّرة', 'قوارب إنقاذ', 'كاميرات مراقبة', 'أجهزة كشف الأسلحة', 'قوارب غير مسلحة', 'مسجل صوت',
	'无人机', '无人直升机', '非武装船', '飞机场证件阅读器', '武器探测仪', '防弹背心', '扫码枪', '救生艇', '摄像机',
])('passes: %s', (text) => {
	expect(screenLine(text)).toBeNull()
})

test('the wish list of a workshop is screened line by line', () => {
	// Calabar, 28 February 2017, as reported on the public web.
	// biome-ignore format: the same
	const list = [
		'CCTV', 'light aircraft', 'drones', 'satellite phones', 'auto-gates', 'light scanning machines', 'remote sensing devices',
		'hand-held parcel scanners', 'itemizing machine', 'gun boats',
	]
	expect(list.filter((line) => screenLine(line))).toEqual(['light aircraft', 'gun boats'])
})
