/** The commonest surnames of one character: what a name in a list of members begins with (各县区书记 begins with none). Source: 袁义达、邱家儒《中国姓氏大辞典》. */
export const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔牛葛温欧' +
  '庄季詹樊管柯凌霍俞翁骆聂焦齐申涂殷安颜倪左岳施洪洛娄尚柴柳华甘蒙关游喻卜';
