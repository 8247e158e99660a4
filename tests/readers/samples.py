"""Invented news sentences in many languages, and the legacy encodings that desks used for them."""

from __future__ import annotations

SAMPLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "english": (
        "The mayor of Harrowby said on Monday that the bridge would stay shut. “We can’t take the risk,” she told"
        " reporters – “not this winter.” Repairs will cost about £4.5m, and the café beside it has closed.",
        ("cp1252", "mac_roman"),
    ),
    "french": (
        "Le maire a déclaré lundi que le pont resterait fermé jusqu’à l’été. «\xa0Nous ne pouvons pas prendre ce risque\xa0», a-t-il"
        " ajouté à la presse. Les travaux coûteront environ trois millions, et le café voisin a dû fermer.",
        ("cp1252", "mac_roman"),
    ),
    "german": (
        "Der Bürgermeister sagte am Montag, die Brücke bleibe für zwei Jahre gesperrt. „Wir können das Risiko nicht tragen“,"
        " erklärte er. Die Kosten für die Straße lägen bei über drei Millionen, größere Schäden seien möglich.",
        ("cp1252", "mac_roman"),
    ),
    "spanish": (
        "El alcalde dijo el lunes que el puente seguirá cerrado este año. «No podemos asumir ese riesgo», añadió ante la prensa."
        " ¿Cuánto costará? Unos tres millones, según la administración. También cerró el café de la montaña.",
        ("cp1252", "mac_roman"),
    ),
    "portuguese": (
        "O presidente da câmara disse na segunda-feira que a ponte não será reaberta este ano. “Não podemos correr esse risco”,"
        " afirmou à imprensa. A reparação custará três milhões e a circulação será desviada até ao verão.",
        ("cp1252",),
    ),
    "swedish": (
        "Borgmästaren sade på måndagen att bron förblir stängd i två år. ”Vi kan inte ta den risken”, sade hon till reportrarna."
        " Kostnaden väntas bli över tre miljoner kronor, och kaféet bredvid har stängt för säsongen.",
        ("cp1252",),
    ),
    "polish": (
        "Burmistrz powiedział w poniedziałek, że most pozostanie zamknięty przez dwa lata. „Nie możemy podjąć takiego ryzyka”,"
        " dodała wobec dziennikarzy. Naprawa będzie kosztować trzy miliony złotych, a kawiarnię już zamknięto.",
        ("cp1250", "iso8859_2"),
    ),
    "czech": (
        "Starosta v pondělí řekl, že most zůstane dva roky uzavřený. „Nemůžeme si dovolit takové riziko,“ řekla novinářům."
        " Oprava bude stát přibližně tři miliony a kavárna vedle mostu už musela být zavřena.",
        ("cp1250", "iso8859_2"),
    ),
    "russian": (
        "Мэр города заявил в понедельник, что мост останется закрытым два года. «Мы не можем пойти на такой риск», — сказала она"
        " журналистам. Ремонт обойдётся примерно в три миллиона, а соседнее кафе уже закрылось.",
        ("cp1251", "koi8_r"),
    ),
    "ukrainian": (
        "Мер міста заявив у понеділок, що міст залишиться зачиненим два роки. «Ми не можемо піти на такий ризик», — сказала вона"
        " журналістам. Ремонт коштуватиме близько трьох мільйонів, а сусідню кав'ярню вже зачинено.",
        ("cp1251",),
    ),
    "greek": (
        "Ο δήμαρχος δήλωσε τη Δευτέρα ότι η γέφυρα θα παραμείνει κλειστή για δύο χρόνια. «Δεν μπορούμε να πάρουμε τέτοιο ρίσκο»,"
        " είπε στους δημοσιογράφους. Η επισκευή θα κοστίσει περίπου τρία εκατομμύρια.",
        ("cp1253",),
    ),
    "turkish": (
        "Belediye başkanı pazartesi günü köprünün iki yıl kapalı kalacağını söyledi. “Bu riski alamayız” diye gazetecilere konuştu."
        " Onarımın yaklaşık üç milyona mal olacağı, yanındaki kahvenin ise çoktan kapandığı açıklandı.",
        ("cp1254",),
    ),
    "hebrew": (
        "ראש העיר אמרה ביום שני כי הגשר יישאר סגור במשך שנתיים. \"איננו יכולים לקחת סיכון כזה\", אמרה לעיתונאים."
        " התיקון יעלה כשלושה מיליון, ובית הקפה הסמוך כבר נסגר.",
        ("cp1255",),
    ),
    "arabic": (
        "قالت رئيسة البلدية يوم الاثنين إن الجسر سيبقى مغلقا لمدة عامين. وأضافت أمام الصحفيين: \"لا يمكننا أن نتحمل هذه المخاطر\"."
        " وستبلغ تكلفة الإصلاح نحو ثلاثة ملايين، وقد أغلق المقهى المجاور أبوابه.",
        ("cp1256",),
    ),
    "japanese": (
        "市長は月曜日、橋を二年間閉鎖すると発表した。「この危険を冒すことはできない」と記者団に語った。修理には約三百万かかる見込みで、隣の喫茶店はすでに閉店した。",
        ("cp932", "euc_jp"),
    ),
    "chinese": (
        "市长星期一宣布，大桥将关闭两年。“我们不能冒这样的风险，”她对记者说。修复工程预计耗资约三百万元，旁边的咖啡馆已经停业。",
        ("gb18030",),
    ),
    "taiwanese": (
        "市長星期一宣布，大橋將關閉兩年。「我們不能冒這樣的風險，」她對記者說。修復工程預計耗資約三百萬元，旁邊的咖啡館已經停業。",
        ("big5",),
    ),
    "korean": (
        "시장은 월요일 다리를 2년 동안 폐쇄한다고 발표했다. \"그런 위험을 감수할 수 없다\"고 기자들에게 말했다. 수리에는 약 300만이 들 것으로 보이며 옆에 있던 찻집은 이미 문을 닫았다.",
        ("cp949",),
    ),
}
