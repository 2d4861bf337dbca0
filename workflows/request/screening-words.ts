import type { ExcludedEquipment } from '#workflows/vocabulary.ts'

// Phrases in lower case, in six languages. `*` stands for any ending; a space also for a hyphen or for nothing.
// Accents, Arabic vowel signs and forms of alif are removed from both sides before comparison.

/** Words for excluded equipment. If two fit, the first code of the list is returned. */
export const excludedWords: [code: ExcludedEquipment, phrases: string[]][] = [
	[
		'ARMED_CRAFT',
		[
			'gun boat*, gun ship*, war ship*, frigate*, corvette*, helicopter*, light aircraft, manned aircraft, aircraft',
			'fixed wing aircraft, aeroplane*, airplane*, air plane*, gyrocopter*, microlight*, ultralight*',
			'armed boat*, armed vessel*, armed ship*, armed craft, armed patrol boat*, armed patrol vessel*, armed drone*',
			'canonniere*, helicoptere*, aeronef*, avion, avions, autogire*, navire* de guerre, drone* arme*',
			'bateau* arme*, vedette* armee*, navire* arme*, patrouilleur* arme*, bateau* de patrouille arme*',
			'canonera*, canonero*, helicoptero*, aeronave*, avion, aviones, avioneta*, buque* de guerra, dron* armado*',
			'lancha* armada*, buque* armado*, embarcacion* armada*, patrullera* armada*, patrullero* armado*',
			'канонерск*, вертолет*, самолет*, военн* корабл*, вооруженн* катер*, вооруженн* судн*, вооруженн* корабл*',
			'вооруженн* беспилотн*, пилотируем*, корвет, корветы',
			'طائرة, طائرات, مروحية, مروحيات, هليكوبتر, زورق حربي, زوارق حربية, سفينة حربية, سفن حربية',
			'زورق مسلح, زوارق مسلحة, قارب مسلح, قوارب مسلحة, سفينة مسلحة, سفن مسلحة, زورق دورية مسلح, زوارق دورية مسلحة',
			'炮艇, 炮舰, 军舰, 武装船, 武装艇, 武装巡逻, 武装快艇, 武装无人机, 飞机, 直升机, 直升飞机',
		],
	],
	[
		'RESTRAINT',
		[
			'baton*, truncheon*, handcuff*, hand cuff*, leg iron*, leg cuff*, shackle*, flex cuff*, restraint*, tear gas*',
			'pepper spray*, pepper ball*, irritant*, cs gas, water cannon*, rubber bullet*, riot*, crowd control, taser*',
			'stun gun*, stun grenade*, electroshock*, electric shock device*',
			'matraque*, menotte*, lacrymogene*, gaz poivre, spray* au poivre, aerosol* au poivre, canon* a eau',
			'balle* en caoutchouc, anti emeute*, maintien de foule*, flash ball*, pistolet* a impulsion*, entrave* de cheville*',
			'esposas, grillete*, porra, porras, baston* policial*, baston* extensible*, gas* lacrimogeno*, gas* pimienta',
			'spray* de pimienta, canon* de agua, bala* de goma, antidisturbio*, pistola* electrica*, pistola* paralizante*',
			'дубинк*, наручник*, кандал*, слезоточив*, перцов* баллон*, водомет*, резинов* пул*, электрошок*, спецсредств*',
			'هراوة, هراوات, اصفاد, أغلال, قيود اليدين, غاز مسيل*, الغاز المسيل*, مسيل للدموع, رذاذ الفلفل, مدفع مياه',
			'مدافع مياه, رصاص مطاطي, الرصاص المطاطي, مكافحة الشغب, صاعق كهربائي, صواعق كهربائية',
			'警棍, 手铐, 脚镣, 镣铐, 催泪, 胡椒喷, 水炮, 橡皮子弹, 橡胶子弹, 防暴, 电击, 约束带, 约束具',
		],
	],
	[
		'INTERCEPTION',
		[
			'imsi catcher*, cell site simulator*, stingray, spyware*, spy ware*, wire tap*, phone tap*, keylogger*',
			'communication* interception, telephone interception, phone interception, call interception, lawful interception',
			'signal* interception, gsm interception, data interception, interception of communication*, interception of call*',
			'interception of phone*, interception of telephone*, interception of message*, eavesdropping, intrusion software',
			'logiciel* espion*, ecoute* telephonique*, interception* telephonique*, interception* des communications',
			'interception* de communications, intercepteur* imsi, capteur* imsi, mise* sur ecoute',
			'programa* espia*, software espia, escucha* telefonica*, interceptacion* de comunicaciones, interceptacion telefonica',
			'interceptacion de las comunicaciones, interceptacion de llamadas, intervencion* telefonica*, captador* imsi',
			'шпионск*, прослушив*, перехват* сообщен*, перехват* связи, перехват* трафика, перехват* переговор*',
			'перехват* телефон*, imsi ловушк*, имси ловушк*, imsi перехватчик*, сорм',
			'تنصت, التنصت, تجسس, التجسس, اعتراض اتصالات, اعتراض الاتصالات, اعتراض المكالمات, التقاط imsi, صائد imsi',
			'监听, 窃听, 间谍软件, 通信拦截, 通讯拦截, 拦截通信, 截获通信, 伪基站, imsi 捕获*, imsi捕捉*',
		],
	],
	[
		'CROWD_FACES',
		[
			'crowd facial recognition, crowd face recognition, facial recognition of crowd*, facial recognition in crowd*',
			'facial recognition for crowd*, face recognition of crowd*, face recognition in crowd*, live facial recognition',
			'facial recognition in public*, facial recognition of passers by, mass facial recognition',
			'real time facial recognition, remote facial recognition',
			'reconnaissance faciale des foules, reconnaissance faciale de foule*, reconnaissance faciale en temps reel',
			'reconnaissance faciale dans les foules, reconnaissance faciale dans les lieux publics, reconnaissance faciale de masse',
			'reconocimiento facial de multitud*, reconocimiento facial en multitud*, reconocimiento facial masivo',
			'reconocimiento facial en tiempo real, reconocimiento facial en lugares publicos, reconocimiento facial de masas',
			'распознавани* лиц в толпе, распознавани* лиц толпы, распознавани* лиц в реальном времени',
			'распознавани* лиц в общественных местах, массов* распознавани* лиц',
			'التعرف على الوجوه في الحشود, التعرف على وجوه الحشود, التعرف على الوجوه في الاماكن العامة',
			'人群人脸识别, 人群面部识别, 公共场所人脸识别, 公共场所面部识别, 实时人脸识别, 大规模人脸识别',
		],
	],
	[
		'DETENTION',
		[
			'detention cell*, detention centre*, detention center*, detention facilit*, detention block*, detention room*',
			'detention unit*, detention camp*, holding cell*, police cell*, custody cell*, prison, prisons, jail, jails, cage, cages',
			'cellule* de detention, cellule* de garde a vue, cellule* de degrisement, centre* de detention, centre* de retention',
			'locaux de detention, local de detention, local de retention, locaux de retention, etablissement* penitentiaire*',
			'celda*, calabozo*, carcel*, centro* de detencion, centro* de internamiento, centro* de retencion, prision, prisiones',
			'тюрьм*, изолятор временного содержания, изоляторы временного содержания, следственн* изолятор*',
			'камер* временного содержания, камер* предварительного заключения, центр* содержания под стражей',
			'помещени* для содержания под стражей, помещени* для задержанных, камер* для задержанных',
			'زنزانة, زنازن, زنازين, مركز احتجاز, مراكز احتجاز, مراكز الاحتجاز, غرفة احتجاز, غرف احتجاز, غرف الاحتجاز',
			'مرفق احتجاز, مرافق احتجاز, مرافق الاحتجاز, سجن, سجون',
			'拘留所, 拘留室, 拘留中心, 拘押, 羁押, 看守所, 监狱, 牢房',
		],
	],
	[
		'EMBARGOED',
		[
			'embargo*, under sanction*, chemical weapon*, biological weapon*, nerve agent*, enriched uranium, nuclear material*',
			'sous embargo, arme* chimique*, arme* biologique*, matiere* nucleaire*',
			'embargad*, arma* quimica*, arma* biologica*, material nuclear, materiales nucleares',
			'эмбарго, химическ* оружи*, биологическ* оружи*, ядерн* материал*',
			'حظر, محظور, محظورة, أسلحة كيميائية, أسلحة بيولوجية, مواد نووية',
			'禁运, 化学武器, 生物武器, 核材料',
		],
	],
	[
		'FIREARMS',
		[
			'gun, guns, hand gun*, shot gun*, machine gun*, firearm*, fire arm*, weapon*, arms, rifle*, pistol*, revolver*',
			'carbine*, ammunition*, ammo, munition*, bullet*, grenade*, explosive*, missile*, mortar*, land mine*, bayonet*',
			'arme, armes, armement*, arme* a feu, fusil*, pistolet*, carabine*, mitraillette*, mitrailleuse*, munition*',
			'cartouche* de fusil, explosif*, missile*',
			'arma, armas, armamento*, arma* de fuego, rifle*, pistola*, municion*, ametralladora*, escopeta*, granadas',
			'granada* de mano, explosivo*, misil*',
			'оружи*, пистолет*, винтовк*, карабин, карабины, автомат* калашникова, пулемет*, боеприпас*, патроны, патронов',
			'гранатомет*, гранаты, взрывчат*, ракетн* установк*',
			'سلاح, أسلحة, ذخيرة, ذخائر, مسدس*, بندقية, بنادق, رشاش, رشاشات, قنبلة, قنابل, متفجرات',
			'枪支, 手枪, 步枪, 机枪, 冲锋枪, 猎枪, 霰弹枪, 武器, 弹药, 子弹, 手榴弹, 炸药, 军火, 导弹',
		],
	],
]

/** Harmless phrases that contain words for excluded equipment. They are removed from a text before it is screened. */
export const harmlessWords = [
	'unmanned aircraft, unmanned aeroplane*, unmanned helicopter*, remotely piloted aircraft, remotely piloted helicopter*',
	'aircraft document*, aircraft ticket*, aircraft radio*, airplane ticket*, non armed, un armed',
	'heat gun*, glue gun*, radar gun*, speed gun*, barcode gun*, bar code gun*, scanner gun*, staple gun*, temperature gun*',
	'thermometer gun*, spray gun*, grease gun*, water gun*, nail gun*, bullet proof*, bullet resistant*, bullet point*',
	'child restraint*, stretcher restraint*, cargo restraint*, seat restraint*, head restraint*, roll cage*, cable cage*',
	'aeronef* sans pilote, aeronef* telepilote*, avion* sans pilote, helicoptere* sans pilote, billet* d’avion',
	'billet* d avion, non arme*, sans arme*, pistolet* a colle, pistolet* thermique*, pistolet* a peinture',
	'pistolet* lecteur*, pistolet* de lecture, pistolet* scanner*, pistolet* radar*, gilet* pare balles',
	'aeronave* no tripulada*, avion* no tripulado*, helicoptero* no tripulado*, aeronave* pilotada* a distancia',
	'aeronave* teledirigida*, billete* de avion, boleto* de avion, no armado*, no armada*, sin armas',
	'pistola* de calor, pistola* de pegamento, pistola* de pintura, pistola* termica*, pistola* de radar, pistola* lectora*',
	'беспилотн* самолет*, беспилотн* вертолет*, клеев* пистолет*, термо пистолет*, без оружия, не вооруженн*',
	'строительн* пистолет*, дистанционно пилотируем*',
	'طائرة بدون طيار, طائرات بدون طيار, طائرة بلا طيار, طائرات بلا طيار, طائرة مسيرة, طائرات مسيرة, الطائرات المسيرة',
	'طائرة دون طيار, طائرات دون طيار, الطائرات بدون طيار, الطائرة المسيرة, تذاكر طائرة, غير مسلح*',
	'无人飞机, 无人驾驶飞机, 无人直升机, 无人驾驶直升机, 飞机场, 飞机票, 非武装, 无武装, 防弹',
]

/** Detection equipment is no weapon: beside these words, FIREARMS are the object of the search. */
export const seekingWords = [
	'detect*, scanner*, scanning, screening, x ray*, search dog*, sniffer dog*',
	'detecteur*, detection*, portique*, radiographie*, scanneur*',
	'detector*, deteccion*, escaner*, rayos x',
	'обнаружен*, металло детектор*, детектор*, досмотр*, сканер*, интроскоп*',
	'كشف, كاشف*, جهاز مسح, أجهزة مسح, ماسح*, المسح',
	'检测, 探测, 安检, 扫描',
]
