/**
 * Characters that the input method offers for one syllable: two of them in a group are homophones, whatever their tones.
 * Made once: the 3,755 characters of GB/T 2312, level 1, and those of the frequent words and idioms beyond it; first readings by npm pinyin-pro 3.29.4, and
 * by hand the second ones that plans use (长 chang, zhang). A character of two readings stands in two groups. A syllable of one character is left out.
 * Source: GB/T 2312—1980 一级汉字; 《现代汉语词典》第7版.
 */
import { onFirstUse } from '../text/on-first-use';

/** Groups, parted by blanks. Looked into as it is, and never unpacked: few pairs are ever asked for. */
const groups = `
  啊阿 埃挨哎唉哀皑癌蔼矮艾碍爱隘 鞍氨安俺按暗岸胺案 肮昂盎 凹敖熬翱袄傲奥懊澳嚣 芭捌扒叭吧笆八疤巴拔跋靶把耙坝霸罢爸 白柏百摆佰败拜稗伯 斑班搬扳般颁板版扮拌伴瓣半办绊 邦帮梆榜膀绑棒磅蚌镑傍谤 苞胞包褒剥薄雹保堡饱宝抱报暴豹鲍爆刨曝 杯碑悲卑北辈背贝钡倍狈备惫焙被 奔苯本笨 蚌崩绷甭泵蹦迸
  逼鼻比鄙笔彼碧蓖蔽毕毙毖币庇痹闭敝弊必辟壁臂避陛泌璧 鞭边编贬扁便变卞辨辩辫遍 标彪膘表 鳖憋别瘪 彬斌濒滨宾摈殡 兵冰柄丙秉饼炳病并屏 柏剥薄玻菠播拨钵波博勃搏铂箔伯帛舶脖膊渤泊驳簿 堡捕卜哺补埠不布步部怖埔 猜裁材才财睬踩采彩菜蔡 餐参蚕残惭惨灿 苍舱仓沧藏 操糙槽曹草 厕策侧册测 层蹭曾 插叉茬茶查碴搽察岔差诧刹 差拆柴豺
  搀掺蝉馋谗缠铲产阐颤 昌猖场尝常长偿肠厂敞畅唱倡裳 超抄钞朝嘲潮巢吵炒绰 车扯撤掣彻澈 郴臣辰尘晨忱沉陈趁衬称 撑称城橙成呈乘程惩澄诚承逞骋秤盛 吃痴持匙池迟弛驰耻齿侈尺赤翅斥炽 充冲虫崇宠种重 抽酬畴踌稠愁筹仇绸瞅丑臭 初出橱厨躇锄雏滁除楚础储矗搐触处畜 川穿椽传船喘串 疮窗幢床闯创 吹炊捶锤垂椎 春椿醇唇淳纯蠢 戳绰踔
  疵茨磁雌辞慈瓷词此刺赐次伺 聪葱囱匆从丛 粗醋簇促卒蹴 蹿篡窜攒 摧崔催脆瘁粹淬翠 村存寸 磋撮搓措挫错 搭达答瘩打大 大呆歹傣戴带殆代贷袋待逮怠 耽担丹单郸掸胆旦氮但惮淡诞弹蛋石 当挡党荡档 刀捣蹈倒岛祷导到稻悼道盗 德得的地 澄蹬灯登等瞪凳邓 的堤低滴迪敌笛狄涤翟嫡抵底地蒂第帝弟递缔砥 颠掂滇碘点典靛垫电佃甸店惦奠淀殿
  碉叼雕凋刁掉吊钓调 跌爹碟蝶迭谍叠 丁盯叮钉顶鼎锭定订 东冬董懂动栋侗恫冻洞 兜抖斗陡豆逗痘都 都督毒犊独读堵睹赌杜镀肚度渡妒笃 端短锻段断缎 堆兑队对 墩吨蹲敦顿囤钝盾遁 度掇哆多夺垛躲朵跺舵剁惰堕 蛾峨鹅俄额讹娥恶厄扼遏鄂饿哦 而儿耳尔饵洱二贰 发罚筏伐乏阀法珐 藩帆番翻樊矾钒繁凡烦反返范贩犯饭泛 坊芳方肪房防妨仿访纺放
  菲非啡飞肥匪诽吠肺废沸费斐 芬酚吩氛分纷坟焚汾粉奋份忿愤粪 丰封枫蜂峰锋风疯烽逢冯缝讽奉凤 佛夫敷肤孵扶拂辐幅氟符伏俘服浮涪福袱弗甫抚辅俯釜斧脯腑府腐赴副覆赋复傅付阜父腹负富讣附妇缚咐 噶嘎咖 该改概钙盖溉 干甘杆柑竿肝赶感秆敢赣 冈刚钢缸肛纲岗港杠扛 篙皋高膏羔糕搞镐稿告 哥歌搁戈鸽胳疙割革葛格蛤阁隔铬个各咯 根跟 耕更庚羹埂耿梗
  工攻功恭龚供躬公宫弓巩汞拱贡共 钩勾沟苟狗垢构购够 辜菇咕箍估沽孤姑鼓古蛊骨谷股故顾固雇贾 刮瓜剐寡挂褂 乖拐怪 棺关官冠观管馆罐惯灌贯 光广逛 瑰规圭硅归龟闺轨鬼诡癸桂柜跪贵刽 辊滚棍 锅郭国果裹过涡 蛤哈 骸孩海氦亥害骇还咳 酣憨邯韩含涵寒函喊罕翰撼捍旱憾悍焊汗汉 夯杭航吭巷行 镐壕嚎豪毫郝好耗号浩
  呵喝荷菏核禾和何合盒阂河涸赫褐鹤贺吓 嘿黑 痕很狠恨 哼亨横衡恒 轰哄烘虹鸿洪宏弘红 喉侯猴吼厚候后 呼乎忽瑚壶葫胡蝴狐糊湖弧虎唬护互沪户 花哗华猾滑画划化话 槐徊怀淮坏 欢环桓还缓换患唤痪豢焕涣宦幻 荒慌黄磺蝗簧皇凰惶煌晃幌恍谎 灰挥辉徽恢蛔回毁悔慧卉惠晦贿秽会烩汇讳诲绘 荤昏婚魂浑混 和豁活伙火获或惑霍货祸
  给击圾基机畸稽积箕肌饥迹激讥鸡姬绩缉吉极棘辑籍集及急疾汲即嫉级挤几脊己蓟技冀季伎祭剂悸济寄寂计记既忌际妓继纪其奇系楫 嘉枷夹佳家加荚颊贾甲钾假稼价架驾嫁茄挟 歼监坚尖笺间煎兼肩艰奸缄茧检柬碱硷拣捡简俭剪减荐槛鉴践贱见键箭件健舰剑饯渐溅涧建 虹僵姜将浆江疆蒋桨奖讲匠酱降强 蕉椒礁焦胶交郊浇骄娇嚼搅铰矫侥脚狡角饺缴绞剿教酵轿较叫窖觉校
  揭接皆秸街阶截劫节桔杰捷睫竭洁结解姐戒藉芥界借介疥诫届 巾筋斤金今津襟紧锦仅谨进靳晋禁近烬浸尽劲 劲荆兢茎睛晶鲸京惊精粳经井警景颈静境敬镜径痉靖竟竞净 炯窘 揪究纠玖韭久灸九酒厩救旧臼舅咎就疚 桔鞠拘狙疽居驹菊局矩举沮聚拒据巨具距踞锯俱句惧炬剧 捐鹃娟倦眷卷绢圈 嚼角撅攫抉掘倔爵觉决诀绝 龟均菌钧军君峻俊竣浚郡骏 喀咖卡 开揩楷凯慨
  槛刊堪勘坎砍看 康慷糠扛抗亢炕 考拷烤靠 坷苛柯棵磕颗科壳咳可渴克刻客课 肯啃垦恳 坑吭 空恐孔控 抠口扣寇 枯哭窟苦酷库裤 夸垮挎跨胯 会块筷侩快 宽款 匡筐狂框矿眶旷况 亏盔岿窥葵奎魁傀馈愧溃 坤昆捆困 括扩廓阔 垃拉喇蜡腊辣啦落 莱来赖 蓝婪栏拦篮阑兰澜谰揽览懒缆烂滥 琅榔狼廊郎朗浪 捞劳牢老佬姥酪烙涝 勒乐了
  勒雷镭蕾磊累儡垒擂肋类泪 棱楞冷 厘梨犁黎篱狸离漓理李里鲤礼莉荔吏栗丽厉励砾历利傈例俐痢立粒沥隶力璃哩砺 联莲连镰廉怜涟帘敛脸链恋炼练 俩粮凉梁粱良两辆量晾亮谅 撩聊僚疗燎寥辽潦了撂镣廖料 列裂烈劣猎 琳林磷霖临邻鳞淋凛赁吝拎 玲菱零龄铃伶羚凌灵陵岭领另令 溜琉榴硫馏留刘瘤流柳六 龙聋咙笼窿隆垄拢陇弄 楼娄搂篓漏陋露
  六芦卢颅庐炉掳卤虏鲁麓碌露路赂鹿潞禄录陆戮 峦挛孪滦卵乱 抡轮伦仑沦纶论 咯烙萝螺罗逻锣箩骡裸落洛骆络 驴吕铝侣旅履屡缕虑氯律率滤绿 掠略 妈麻玛码蚂马骂嘛吗抹 埋买麦卖迈脉 埋瞒馒蛮满蔓曼慢漫谩 芒茫盲氓忙莽 猫茅锚毛矛铆卯茂冒帽貌贸 玫枚梅酶霉煤没眉媒镁每美昧寐妹媚 门闷们 氓萌蒙檬盟锰猛梦孟 眯醚靡糜迷谜弥米秘觅泌蜜密幂
  棉眠绵冕免勉娩缅面 苗描瞄藐秒渺庙妙 蔑灭 民抿皿敏悯闽 明螟鸣铭名命 谬缪 貉脉没摸摹蘑模膜磨摩魔抹末莫墨默沫漠寞陌 谋某 模牟拇牡亩姆母墓暮幕募慕木目睦牧穆 拿哪呐钠那娜纳 氖乃奶耐奈 南男难 挠脑恼闹淖 馁内 呢妮霓倪泥尼拟你匿腻逆溺 蔫拈年碾撵捻念粘辗 娘酿 鸟尿 捏聂孽啮镊镍涅 柠狞凝宁拧泞 牛扭钮纽 脓浓农弄 奴努怒 挪懦糯诺
  虐疟 欧鸥殴藕呕偶沤 扒耙啪趴爬帕怕琶 拍排牌徘湃派 攀潘盘磐盼畔判叛 膀磅乓庞旁耪胖 抛咆刨炮袍跑泡 呸胚培裴赔陪配佩沛 喷盆 砰抨烹澎彭蓬棚硼篷膨朋鹏捧碰 辟否坯砒霹批披劈琵毗啤脾疲皮匹痞僻屁譬 扁便篇偏片骗 飘漂瓢票朴 撇瞥 拼频贫品聘 乒坪苹萍平凭瓶评屏 泊坡泼颇婆破魄迫粕 脯扑铺仆莆葡菩蒲埔朴圃普浦谱曝瀑
  稽期欺栖戚妻七凄漆柒沏其棋奇歧畦崎脐齐旗祈祁骑起岂乞企启契砌器气迄弃汽泣讫 卡掐恰洽 牵扦钎铅千迁签仟谦乾黔钱钳前潜遣浅谴堑嵌欠歉纤 枪呛腔羌墙蔷强抢 壳橇锹敲悄桥瞧乔侨巧鞘撬翘峭俏窍雀 切茄且怯窃锲挈 钦侵亲秦琴勤芹擒禽寝沁 青轻氢倾卿清擎晴氰情顷请庆 琼穷 仇秋丘邱球求囚酋泅 趋区蛆曲躯屈驱渠取娶龋趣去祛 圈颧权醛泉全痊拳犬券劝
  缺炔瘸却鹊榷确雀 裙群 然燃冉染 瓤壤攘嚷让 饶扰绕 惹热 壬仁人忍韧任认刃妊纫 扔仍 戎茸蓉荣融熔溶容绒冗 揉柔肉 茹蠕儒孺如辱乳汝入褥缛 软阮 蕊瑞锐 闰润 若弱 撒洒萨 腮鳃塞赛 三叁伞散 桑嗓丧 搔骚扫嫂 塞瑟色涩 莎砂杀刹沙纱傻啥煞厦 筛晒 单珊苫杉山删煽衫闪陕擅赡膳善汕扇缮栅 墒伤商赏晌上尚裳 鞘梢捎稍烧芍勺韶少哨邵绍
  奢赊蛇舌舍赦摄射慑涉社设折 参砷申呻伸身深娠绅神沈审婶甚肾慎渗什 声生甥牲升绳省盛剩胜圣 匙师失狮施湿诗尸虱十石拾时什食蚀实识史矢使屎驶始式示士世柿事拭誓逝势是嗜噬适仕侍释饰氏市恃室视试似嘘峙 收手首守寿授售受瘦兽熟 蔬枢梳殊抒输叔舒淑疏书赎孰熟薯暑曙署蜀黍鼠属术述树束戍竖墅庶数漱恕 刷耍 率摔衰甩帅 栓拴 霜双爽 谁水睡税说 吮瞬顺舜
  数说硕朔烁 斯撕嘶思私司丝死肆寺嗣四伺似饲巳 松耸怂颂送宋讼诵 搜艘擞嗽 苏酥俗素速粟僳塑溯宿诉肃 酸蒜算 虽隋随绥髓碎岁穗遂隧祟 孙损笋 莎蓑梭唆缩琐索锁所 塌他它她塔獭挞蹋踏拓 胎苔抬台泰酞太态汰 弹坍摊贪瘫滩坛檀痰潭谭谈坦毯袒碳探叹炭 汤塘搪堂棠膛唐糖倘躺淌趟烫 掏涛滔绦萄桃逃淘陶讨套 藤腾疼誊 梯剔踢锑提题蹄啼体替嚏惕涕剃屉
  天添填田甜恬舔腆 调挑条迢眺跳 贴铁帖 厅听烃汀廷停亭庭挺艇 侗通桐酮瞳同铜彤童桶捅筒统痛 偷投头透 凸秃突图徒途涂屠土吐兔 湍团 推颓腿蜕褪退 囤褪吞屯臀 拖托脱鸵陀驮驼椭妥拓唾 挖哇蛙洼娃瓦袜 歪外 蔓豌弯湾玩顽丸烷完碗挽晚皖惋宛婉万腕 汪王亡枉网往旺望忘妄 威巍微危韦违桅围唯惟为潍维苇萎委伟伪尾纬未蔚味畏胃喂魏位渭谓尉慰卫遗诿
  瘟温蚊文闻纹吻稳紊问 嗡翁瓮 挝蜗涡窝我斡卧握沃 恶巫呜钨乌污诬屋无芜梧吾吴毋武五捂午舞伍侮坞戊雾晤物勿务悟误 栖昔熙析西硒矽晰嘻吸锡牺稀息希悉膝夕惜熄烯溪汐犀檄袭席习媳喜铣洗系隙戏细 瞎虾匣霞辖暇峡侠狭下厦夏吓 见铣掀锨先仙鲜纤咸贤衔舷闲涎弦嫌显险现献县腺馅羡宪陷限线 降相厢镶香箱襄湘乡翔祥详想响享项巷橡像向象
  萧硝霄削哮销消宵淆晓小孝校肖啸笑效 楔些歇蝎鞋协挟携邪斜胁谐写械卸蟹懈泄泻谢屑血 薪芯锌欣辛新忻心信衅 省星腥猩惺兴刑型形邢行醒幸杏性姓 兄凶胸匈汹雄熊 臭宿休修羞朽嗅锈秀袖绣 墟戌需虚嘘须徐许蓄酗叙旭序畜恤絮婿绪续吁 轩喧宣悬旋玄选癣眩绚 削靴薛学穴雪血 浚勋熏循旬询寻驯巡殉汛训讯逊迅 压押鸦鸭呀丫芽牙蚜崖衙涯雅哑亚讶轧
  焉咽阉烟淹盐严研蜒岩延言颜阎炎沿奄掩眼衍演艳堰燕厌砚雁唁彦焰宴谚验殷 殃央鸯秧杨扬佯疡羊洋阳氧仰痒养样漾 疟邀腰妖瑶摇尧遥窑谣姚咬舀药要耀钥 咽椰噎耶爷野冶也页掖业叶曳腋夜液 一壹医揖铱依伊衣颐夷遗移仪胰疑沂宜姨彝椅蚁倚已乙矣以艺抑易邑屹亿役臆逸肄疫亦裔意毅忆义益溢诣议谊译异翼翌绎 茵荫因殷音阴姻吟银淫寅饮尹引隐印
  英樱婴鹰应缨莹萤营荧蝇迎赢盈影颖硬映 拥佣臃痈庸雍踊蛹咏泳涌永恿勇用 幽优悠忧尤由邮铀犹油游酉有友右佑釉诱又幼 蔚尉迂淤于盂榆虞愚舆余俞逾鱼愉渝渔隅予娱雨与屿禹宇语羽玉域芋郁吁遇喻峪御愈欲狱育誉浴寓裕预豫驭 鸳渊冤元垣袁原援辕园员圆猿源缘远苑愿怨院 乐曰约越跃钥岳粤月悦阅 耘云郧匀陨允运蕴酝晕韵孕 匝砸杂扎咋 栽哉灾宰载再在仔 咱攒暂赞
  藏赃脏葬 遭糟凿藻枣早澡蚤躁噪造皂灶燥 责择则泽咋 增憎曾赠 扎喳渣札轧铡闸眨栅榨乍炸诈柞 翟摘斋宅窄债寨 颤瞻毡詹粘沾盏斩辗崭展蘸栈占战站湛绽 长樟章彰漳张掌涨杖丈帐账仗胀瘴障 朝招昭找沼赵照罩兆肇召爪着 遮折哲蛰辙者锗蔗这浙着 珍斟真甄砧臻贞针侦枕疹诊震振镇阵帧 蒸挣睁征狰争怔整拯正政症郑证
  芝枝支吱蜘知肢脂汁之织职直植殖执值侄址指止趾祉只旨纸志挚掷至致置帜峙制智秩稚质炙痔滞治窒 中盅忠钟衷终种肿重仲众 舟周州洲诌粥轴肘帚咒皱宙昼骤 珠株蛛朱猪诸诛逐竹烛煮拄瞩嘱主著柱助蛀贮铸筑住注祝驻 抓爪 传专砖转撰赚篆 幢桩庄装妆撞壮状 椎锥追赘坠缀 谆准 捉拙卓桌琢茁酌啄着灼浊 兹咨资姿滋淄孜紫仔籽滓子自渍字 鬃棕踪宗综总纵 邹走奏揍
  租足卒族祖诅阻组 钻纂 咀嘴醉最罪 尊遵 昨左佐柞做作坐座 `;

/** Characters that handwriting and the recognition of scanned pages take for one another. */
const looks = `
  入人 己已巳 末未 土士 日曰 侯候 拔拨 治冶 折拆析 晴睛 辨辩辫 赢羸 持恃待特 责贵 设没 服报 县具 天夫无 干千于 徽微 崇祟 大太 休体 系糸 住往 材村 历厉 晰淅 推堆 准淮 缓援 竟竞 今令 间问
  因困 活话 农衣 免兔 享亨 宜宣 壁璧 粱梁 环坏 仓仑 风凤 动劝 利刺 形刑 技枝 划刘 师帅 项顷顶 览监 险验 续读 转传 遗遣 清请情 延廷 受爱 效郊 淡谈 酒洒 料科 质贸 贡员 货贷 助肋 管菅 育肓 损捐
  提堤 栏拦 模摸 构枸 防妨 源愿 复夏 厂广 吏史 品晶 团困 测侧 措借 播幡 疗疔寮 迅讯 溯朔 朔塑 券卷 畜蓄 `;

/** Syllables that people type for one another, each by one of its characters: flat and curled initials, l and n, finals in n and ng. */
const near =
  '资之 词痴 思湿 则遮 策撤 涩社 杂炸 洒沙 灾债 材柴 赛晒 早招 草超 扫烧 走周 搜收 展章赞脏 产昌惨仓 山商伞桑 珍征增 尘城蹭 身升 租朱 粗初 苏书 钻专庄 窜川窗 酸栓霜 尊准 村春 孙顺 昨捉 索硕 罪追 催吹 随水 宗忠 聪冲 宾兵 贫平 民名 林玲宁 今京 亲青 新星 因英 本泵 盆朋 门盟 分风 人扔 根耕 很恒 文翁 班邦 盘旁 满忙 番方 丹党 贪汤 兰郎南 甘刚 刊慷 寒航 然让 弯王 烟央 尖江 千枪 先香 联良年娘 官光 宽矿 欢荒 里尼 拉拿 鲁奴 流牛 龙农 雷内 劳闹 莱奶 罗诺';

/** The groups of a list that hold a character. */
const groupsWith = (list: string, character: string): readonly string[] => {
  const found: string[] = [];
  for (let at = list.indexOf(character); at >= 0; at = list.indexOf(character, at + 1))
    found.push(list.slice(list.lastIndexOf(' ', at) + 1, list.indexOf(' ', at)));
  return found;
};

/** Are two characters read alike, tones aside? */
export const soundAlike = (a: string, b: string): boolean => groupsWith(groups, a).some((group) => group.includes(b));

/** Do two characters look alike? */
export const lookAlike = (a: string, b: string): boolean => groupsWith(looks, a).some((group) => group.includes(b));

const mostGroups = 4096;

const numbersOf = (list: string, from: number): Uint16Array => {
  const numbers = new Uint16Array(0x10000);
  let group = from;
  for (let at = 0; at < list.length; at += 1) {
    const unit = list.charCodeAt(at);
    if (unit <= 32) group += 1;
    else if (numbers[unit] === 0) numbers[unit] = group;
  }
  return numbers;
};

/** Characters of two readings, each before one of the reading that frequent words have. */
const usual =
  '行形 系细 重众 传船 度杜 校孝 降江 便变 圈全 调条 畜蓄 浚俊 泊波 血穴 遗移 址止 参餐 埋买 屏平 强墙 扎砸 着捉 辗展 率绿 石时';

interface GroupNumbers {
  /** By character a number of its first group, or of the usual one; 0 where it is in none. */
  readonly sounds: Uint16Array;
  readonly looks: Uint16Array;
  /** By number of a sound a number of those that are typed for one another. */
  readonly nears: Uint8Array;
}

/** Made where all is asked for, once. */
export const groupNumbers = onFirstUse((): GroupNumbers => {
  const sounds = numbersOf(groups, 1);
  for (let at = 0; at < usual.length; at += 3) sounds[usual.charCodeAt(at)] = sounds[usual.charCodeAt(at + 1)] ?? 0;
  const nears = new Uint8Array(mostGroups);
  for (let at = 0, number = 1; at < near.length; at += 1) {
    if (near[at] === ' ') number += 1;
    else nears[sounds[near.charCodeAt(at)] ?? 0] = number;
  }
  return { sounds, looks: numbersOf(looks, mostGroups / 2), nears };
});

/** Are two characters read so nearly alike that people type one for the other: 振, 镇 and 征? */
export const soundNearlyAlike = (a: string, b: string): boolean => {
  const { sounds, nears } = groupNumbers();
  const [ofA, ofB] = [sounds[a.charCodeAt(0)] ?? 0, sounds[b.charCodeAt(0)] ?? 0];
  return ofA !== ofB && nears[ofA] !== 0 && nears[ofA] === nears[ofB];
};
